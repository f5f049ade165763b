import { mkdir, writeFile } from 'node:fs/promises';
import type { Browser } from './browser';
import type { Lab } from './lab';
import { repository } from './settings';

/** What a node says of itself: SIGQUIT makes ricci write where each of its threads is. */
const questions = [
  'date; ps axo pid,stat,lstart,args; ss -tanp; ip -brief address; ip neighbour',
  'kill -QUIT "$(pgrep -of io.conga.ricci)"; timeout 20 crm_mon -1; timeout 20 corosync-quorumtool -s',
  'tail -n 500 /var/log/ricci.log || journalctl --no-pager -n 500 -u ricci',
  'tail -n 300 /var/log/pacemaker/pacemaker.log',
];

async function told(lab: Lab, node: string): Promise<string> {
  // A node that is off, or hangs, says that.
  return lab.exec(node, 'sh', '-c', `exec 2>&1; ${questions.join('; ')}; true`).catch(String);
}

/** Keeps what a story that failed leaves to look at: the page, luci's log, and what each node says. */
export async function keepEvidence(story: string, lab: Lab, browser: Browser): Promise<void> {
  const folder = `${repository}/target/reports/browser`;
  await mkdir(folder, { recursive: true });
  await browser.picture(`${folder}/${story}-failed`);
  await writeFile(`${folder}/${story}-failed-luci.log`, await lab.log());
  for (const node of lab.nodes)
    await writeFile(`${folder}/${story}-failed-${node}.txt`, await told(lab, node));
}
