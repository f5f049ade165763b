import common from './common.json';
import components from './components.json';
import events from './events.json';
import keys from './keys.json';
import maintenance from './maintenance.json';
import matrix from './matrix.json';
import password from './password.json';
import places from './places.json';
import plan from './plan.json';
import problems from './problems.json';
import sentences from './sentences.json';
import shell from './shell.json';
import signin from './signin.json';
import storageActions from './storageActions.json';
import storageDetails from './storageDetails.json';
import systems from './systems.json';
import users from './users.json';
import overview from './overview.json';
import jobs from './jobs.json';
import audit from './audit.json';
import search from './search.json';
import clusters from './clusters.json';
import findings from './findings.json';
import cluster from './cluster.json';
import create from './create.json';
import domains from './domains.json';
import drills from './drills.json';
import services from './services.json';
import guestControl from './guestControl.json';
import history from './history.json';
import picture from './picture.json';
import why from './why.json';
import properties from './properties.json';
import rules from './rules.json';
import quorum from './quorum.json';
import logs from './logs.json';
import storage from './storage.json';
import guests from './guests.json';
import newGuest from './newGuest.json';

/** Every English text of the console; the Korean catalogue has the same keys. */
export const en = {
  common,
  components,
  events,
  keys,
  maintenance,
  matrix,
  password,
  places,
  plan,
  problems,
  sentences,
  shell,
  signin,
  storageActions,
  storageDetails,
  systems,
  users,
  overview,
  jobs,
  audit,
  search,
  clusters,
  findings,
  cluster,
  create,
  domains,
  drills,
  services,
  guestControl,
  history,
  picture,
  why,
  properties,
  rules,
  quorum,
  logs,
  storage,
  guests,
  newGuest,
};
