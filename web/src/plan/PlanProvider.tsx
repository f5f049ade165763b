import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { JobDialog } from './job/JobDialog';
import type { Intent } from './model';
import { PlanReview } from './PlanReview';

type Review = (intent: Intent, onApplied?: () => void) => void;
const ReviewContext = createContext<Review | null>(null);

interface PlanProviderProps {
  clusterName?: string;
  files?: Record<string, string>;
  children: ReactNode;
}

/** Gives the pages below one way to change anything: ask for a review of an intent. */
export function PlanProvider({ clusterName, files, children }: PlanProviderProps) {
  const [asked, setAsked] = useState<{ intent: Intent; onApplied?: () => void } | null>(null);
  const [job, setJob] = useState<string | null>(null);
  const review = useCallback<Review>(
    (intent, onApplied) => setAsked(onApplied ? { intent, onApplied } : { intent }),
    [],
  );
  const close = useCallback(() => setAsked(null), []);
  return (
    <ReviewContext.Provider value={review}>
      {children}
      {asked && (
        <PlanReview
          key={JSON.stringify(asked.intent)}
          intent={asked.intent}
          clusterName={clusterName}
          files={files}
          onApplied={(made) => {
            asked.onApplied?.();
            close();
            setJob(made.id);
          }}
          onClose={close}
        />
      )}
      {job && <JobDialog id={job} onClose={() => setJob(null)} />}
    </ReviewContext.Provider>
  );
}

/** Opens the review of what a person wants; applying it shows the job. */
export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (!review) throw new Error('useReview stands inside PlanProvider');
  return review;
}
