import { DeviceCard } from './DeviceCard';
import { OptionsCard } from './OptionsCard';
import { SbdCard } from './SbdCard';

/** What decides when the cluster falls apart: quorum device, SBD, and how votes are counted. */
export function QuorumTab() {
  return (
    <div className="conga-stack">
      <DeviceCard />
      <SbdCard />
      <OptionsCard />
    </div>
  );
}
