import type { ClusterDetail } from '../../clusterDetail';

type Definition = NonNullable<ClusterDetail['configuration']>['resources'][number];

/** Folders that a clone of the cluster mounts on every node: where guests belong. */
export function sharedFolders(detail: ClusterDetail): string[] {
  const folders = new Set<string>();
  const visit = (definition: Definition, cloned: boolean) => {
    const directory = definition.parameters.directory;
    if (cloned && definition.agent === 'ocf:heartbeat:Filesystem' && directory) {
      folders.add(directory.length > 1 ? directory.replace(/\/+$/, '') : directory);
    }
    definition.children.forEach((child) => visit(child, cloned || definition.kind === 'CLONE'));
  };
  detail.configuration?.resources.forEach((definition) => visit(definition, false));
  return [...folders].sort();
}

/** What is wrong with a folder, as a key of the catalogue; null where nothing is. */
export function folderRemark(folder: string): 'guestControl.folder.wrong' | null {
  const right = /^\/[A-Za-z0-9._/@+-]*[A-Za-z0-9._@+/-]$/.test(folder) && !folder.includes('..');
  return right ? null : 'guestControl.folder.wrong';
}
