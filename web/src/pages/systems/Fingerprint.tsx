import { fingerprintGroups } from './systemState';

/** A certificate's SHA-256 fingerprint, in groups that can be compared by eye and by ear. */
export function Fingerprint({ value }: { value: string }) {
  return (
    <span className="conga-fingerprint" translate="no">
      {fingerprintGroups(value).map((group, index) => (
        <span key={index} className="conga-fingerprint-group">
          {group}
        </span>
      ))}
    </span>
  );
}
