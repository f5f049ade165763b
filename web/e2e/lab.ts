import { execFile } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { labs, patience, repository } from './settings';

const run = promisify(execFile);
const luci = `${repository}/luci/target/dist/bin/luci`;
const most = 16 * 1024 * 1024;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(10_000) })).ok;
  } catch {
    return false;
  }
}

/** What the nodes are: namespaces of this machine (`lab/bin/lab`), or whole machines (`lab/bin/machines`). */
export type Kind = 'lab' | 'machines';

/** The script that drives labs of a kind. */
export const scriptOf = (kind: Kind) => `${repository}/lab/bin/${kind}`;

export interface LabOptions {
  kind?: Kind;
  nodes?: number;
  /** As `lab help` and `machines help` list them. */
  settings?: Record<string, string>;
}

/** Real nodes with luci beside them, as `./conga up` has them; `down` leaves nothing. */
export class Lab {
  private constructor(
    private readonly kind: Kind,
    readonly directory: string,
    /** First three numbers of the nodes' network. */
    readonly network: string,
    private readonly environment: NodeJS.ProcessEnv,
    /** Where this machine reaches the console. */
    readonly address: string,
    readonly nodes: string[],
  ) {}

  /** Bare nodes (three, if nothing else is said) and a luci with a fresh database. */
  static async up(
    name: string,
    { kind = 'lab', nodes = 3, settings = {} }: LabOptions = {},
  ): Promise<Lab> {
    const directory = `${labs}/${name}-${process.pid}`;
    const network = `10.${60 + (process.pid % 40)}.7`; // exists in the lab's own namespaces only
    await mkdir(labs, { recursive: true });
    // A stream that luci cut tells in its log why.
    const told = { LUCI_JAVA_OPTIONS: '-Dlogging.level.io.conga.luci.events=DEBUG' };
    const own = { LAB_DIR: directory, LAB_NET: network };
    const apart = kind === 'machines' ? { LAB_MANAGEMENT_NET: '10.99.0' } : {};
    const environment = { ...told, ...process.env, ...apart, ...settings, ...own };
    const port = await freePort();
    const numbered = Array.from({ length: nodes }, (_, index) => `node${index + 1}`);
    const names = settings.LAB_NODES?.split(' ') ?? numbered;
    const address = `http://127.0.0.1:${port}`;
    const made = new Lab(kind, directory, network, environment, address, names);
    try {
      await made.lab('up', String(nodes));
      await made.serve(port);
    } catch (error) {
      await made.down();
      throw error;
    }
    return made;
  }

  private async serve(port: number): Promise<void> {
    const data = `${this.directory}/run/luci-data`;
    const password = `${this.directory}/run/luci-password`;
    const admin = ['admin', 'init', '--data', data, '--user', 'admin'];
    await run(luci, [...admin, '--one-time-password-file', password]);
    await this.lab('serve', 'luci', luci, 'serve', '--data', data, '--port', String(port));
    await this.lab('forward', String(port));
    const end = Date.now() + patience;
    while (!(await answers(this.address))) {
      await pause(200);
      if (Date.now() > end) throw new Error(`luci does not answer:\n${await this.log()}`);
    }
  }

  /** Runs one verb of the lab; its output. */
  async lab(...words: string[]): Promise<string> {
    const options = { env: this.environment, maxBuffer: most };
    return (await run(scriptOf(this.kind), words, options)).stdout;
  }

  /** Runs a command inside a node; its output. */
  exec(node: string, ...words: string[]): Promise<string> {
    return this.lab('exec', node, ...words);
  }

  /** Where luci reaches a node: on the management network, where the lab has one. */
  host(node: string): string {
    const network = this.environment.LAB_MANAGEMENT_NET ?? this.network;
    return `${network}.${this.nodes.indexOf(node) + 1}`;
  }

  /** What the fence agent fence_lab is to talk to. */
  get powerSwitch(): string {
    return `${this.network}.254`;
  }

  /** The administrator's first password. */
  async oneTimePassword(): Promise<string> {
    return (await readFile(`${this.directory}/run/luci-password`, 'utf8')).trim();
  }

  /** What luci wrote. */
  async log(): Promise<string> {
    return readFile(`${this.directory}/run/luci.log`, 'utf8').catch(() => '');
  }

  async down(): Promise<void> {
    await this.lab('down');
    await rm(this.directory, { recursive: true, force: true });
  }
}

/** Root's password on the nodes. */
export const rootPassword = 'conga-lab';
