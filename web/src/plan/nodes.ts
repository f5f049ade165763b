import { createContext } from 'react';

/** Names of the nodes of the cluster whose plans are shown; none outside a cluster's pages. */
export const PlanNodes = createContext<readonly string[]>([]);
