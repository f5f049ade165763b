/** The tabs of a cluster's global properties, below /clusters/:clusterId/properties. */
export const propertiesTabs = [
  { name: 'general', path: '' },
  { name: 'fence', path: 'fence' },
  { name: 'multicast', path: 'multicast' },
  { name: 'quorum', path: 'quorum' },
] as const;

export type PropertiesTab = (typeof propertiesTabs)[number]['name'];
