import { describe, expect, it } from 'vitest';
import type { ClusterDetail } from '../../clusterDetail';
import { folderRemark, sharedFolders } from './controlModel';

const primitive = (agent: string, directory: string) => ({
  kind: 'PRIMITIVE',
  agent,
  parameters: { directory },
  children: [],
});

describe('folders for guests', () => {
  it('are those that a clone mounts', () => {
    const detail = {
      configuration: {
        resources: [
          {
            kind: 'CLONE',
            parameters: {},
            children: [
              {
                kind: 'GROUP',
                parameters: {},
                children: [primitive('ocf:heartbeat:Filesystem', '/guest_roots/')],
              },
            ],
          },
          primitive('ocf:heartbeat:Filesystem', '/srv/one-node-only'),
        ],
      },
    } as unknown as ClusterDetail;
    expect(sharedFolders(detail)).toEqual(['/guest_roots']);
  });

  it('are absolute paths', () => {
    expect(folderRemark('/guest_roots')).toBeNull();
    expect(folderRemark('/guest_roots/')).toBeNull();
    expect(folderRemark('guest_roots')).toBe('guestControl.folder.wrong');
    expect(folderRemark('/guest roots')).toBe('guestControl.folder.wrong');
    expect(folderRemark('/a/../b')).toBe('guestControl.folder.wrong');
  });
});
