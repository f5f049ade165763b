/** Why a name can't be used for a resource or fence device; nothing when it can. */
export type NameRemark = 'empty' | 'form' | 'taken';

const form = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

export function nameRemark(name: string, taken: ReadonlySet<string>): NameRemark | null {
  if (name === '') return 'empty';
  if (!form.test(name)) return 'form';
  return taken.has(name) ? 'taken' : null;
}

/** Why a name can't be a cluster's: 1 to 15 characters, since GFS2 and DLM allow no more. */
export type ClusterNameRemark = 'empty' | 'clusterForm' | 'clusterLong' | 'clusterTaken';

export function clusterNameRemark(
  name: string,
  taken: ReadonlySet<string>,
): ClusterNameRemark | null {
  if (name === '') return 'empty';
  if (!/^[A-Za-z0-9_-]+$/.test(name)) return 'clusterForm';
  if (name.length > 15) return 'clusterLong';
  return taken.has(name) ? 'clusterTaken' : null;
}
