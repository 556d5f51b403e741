import { readNoun } from "./source-nouns.ts";
import type { SpeakerType } from "./speaker.ts";

const outletName =
  /\b(?:Times|Post|Tribune|Gazette|Herald|Chronicle|Journal|Telegraph|Examiner|Inquirer|Courier|Dispatch|Observer|Mail|Echo|Star|Ledger|Advertiser|Zeitung|News|Radio|TV|Television|Magazine|Broadcasting|Newswire|FM|Reuters|Bloomberg)\b/u;
const authorityName =
  /\b(?:Ministry|Police|Department|Authority|Commission|Committee|Council|Courts?|Office|Government|Parliament|Senate|Congress|Board|Agency|Service|Navy|Army|Air Force|Guard|Regulator|Bank of|Central Bank|Reserve|Cabinet|Commissioner|Treasury|Embassy|Bundestag|Kremlin|White House|Pentagon|Administration|Assembly|Prosecutor|Constabulary|Fire Brigade|Bureau)\b/u;
const companyName =
  /\b(?:Inc|Corp|Corporation|Ltd|LLC|plc|PLC|Company|Co|Holdings|Airlines|Airways|Motors|AG|GmbH|SA|Group|Bank|Securities|Partners|Capital|Industries|Technologies|Energy|Pharma|Oil)\b\.?/u;

/** What a body is by its name alone. */
export function typeOfBodyName(name: string): SpeakerType | undefined {
  if (/\b(?:Bank of|Central Bank|Reserve Bank|Federal Reserve)\b/u.test(name)) return "authority";
  if (companyName.test(name) && !/\b(?:Ministry|Department|Council|Police|Court)\b/u.test(name)) return "company";
  if (/\bUniversit|\bInstitute|\bUnion\b|\bAssociation|\bFederation/u.test(name)) return "organisation";
  if (authorityName.test(name)) return "authority";
  if (outletName.test(name)) return "outlet";
  const noun = readNoun(
    name
      .split(/\s+(?:of|for)\s+/u)[0]
      ?.split(/\s+/)
      .at(-1) ?? "",
  );
  // A place's name says nothing: a club is called Marrow Town.
  if (/^(?:city|town|county|province|state|republic|house|side|post|star|mail)$/.test(noun.word)) return undefined;
  return noun.type && !noun.isPerson && noun.type !== "document" && noun.type !== "study" ? noun.type : undefined;
}
