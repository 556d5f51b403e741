const set = (words: string) => new Set(words.trim().split(/\s+/));

/** General English words that attribute what stands beside them; written for this project, not taken from any data. */
export const reportingVerbs = set(`
  say says said saying tell tells told telling add adds added adding announce announces announced announcing
  argue argues argued arguing ask asks asked asking assert asserts asserted asserting believe believes believed believing
  claim claims claimed claiming comment comments commented concede concedes conceded conclude concludes concluded
  confirm confirms confirmed confirming complain complains complained contend contends contended declare declares declared
  deny denies denied denying estimate estimates estimated expect expects expected explain explains explained explaining
  fear fears feared forecast forecasts hope hopes hoped hoping insist insists insisted insisting maintain maintains maintained
  mention mentions mentioned note notes noted noting observe observes observed pledge pledges pledged predict predicts
  predicted promise promises promised promising propose proposes proposed quip quips quipped recall recalls recalled
  recommend recommends recommended remark remarks remarked reply replies replied report reports reported reporting
  respond responds responded reveal reveals revealed state states stated stating stress stresses stressed suggest suggests
  suggested suggesting suspect suspects suspected testify testifies testified think thinks thought tweet tweets tweeted
  urge urges urged vow vows vowed want wants wanted warn warns warned warning wonder wonders wondered write writes wrote
  acknowledge acknowledges acknowledged admit admits admitted allege alleges alleged caution cautions cautioned continue
  continues continued describe describes described
`);

/** Verbs that speak; these also stand before their speaker: "…, said the mayor". */
export const speakingVerbs = set(`
  say says said add adds added announce announces announced argue argues argued ask asks asked confirm confirms confirmed
  declare declares declared explain explains explained insist insists insisted note notes noted observe observes observed
  recall recalls recalled remark remarks remarked reply replies replied tell tells told tweet tweets tweeted warn warns
  warned write writes wrote continue continues continued quip quips quipped
`);

/** What a clause begins with, so that the subject of a verb stands after it. */
export const clauseOpeners = set("and but while as because although though when if since that where so or who which");

export const auxiliaries = set(
  "has have had was were is are be been being will would could can may might must should did does do not n't also later",
);
