import { VersionsCard } from './VersionsCard';

/** What the cluster is called, which configuration it has, and every option that it knows. */
export function GeneralTab() {
  return (
    <div className="conga-stack">
      <VersionsCard />
    </div>
  );
}
