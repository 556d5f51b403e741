const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Titles and offices before a person's name; they are no part of the name. */
export const personTitles = set(`
  president vice-president prime minister chancellor king queen prince princess pope emperor sultan sheikh ayatollah imam
  mr mrs ms miss dr prof professor sir lord lady dame baroness baron count duke duchess senator sen representative rep congressman congresswoman
  governor gov mayor secretary ambassador judge justice general gen colonel col lieutenant lt sergeant sgt captain capt
  major officer detective sheriff chief director chairman chairwoman chair ceo spokesman spokeswoman spokesperson coach
  foreign defence defense interior finance justice attorney deputy acting former leader commissioner councillor reverend rev archbishop bishop cardinal father sister brother
  herr frau präsident präsidentin kanzler kanzlerin minister ministerin bundeskanzler bundespräsident
  monsieur madame président présidente ministre señor señora presidente presidenta ministro ministra primer signor signora
  президент министр премьер-министр губернатор господин госпожа
`);

/** Words that show a body behind a name. */
export const bodyWords = set(`
  ministry department administration station agency bureau office commission committee council parliament senate congress assembly court bank fund
  inc corp corporation company co ltd llc plc group holdings airlines airways motors university college institute school
  academy hospital foundation association union federation league party police army navy force forces guard club united city fc
  cf organization organisation nations church museum library times post journal herald tribune gazette news press network
  broadcasting authority service services board center centre society front movement alliance brigade cabinet house reserve
  ministerium partei universität gesellschaft bundestag bundesrat ministère université parti banque ministerio universidad partido banco ministero università partito banca министерство университет банк партия совет агентство
`);

/** Small words that may stand inside a name. */
export const particles = set(
  "de da do dos das du del della di van von der den ter ten la le el al bin ibn ben bint abu y e af av zu",
);
/** Small words that join the parts of a body's name. */
export const joiners = set("of for de der des du della do and y und et");

/** Capitalised words that are no names: calendar words, nationalities as adjectives are kept out as single words. */
export const calendarWords = set(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec christmas easter
  montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember
  i i'm i'll i've i'd ok mr mrs ms dr god internet bst gmt est edt pst utc am pm update updated breaking photo image video reuters/ap
`);

export const nationalities = set(`
  american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian
  polish czech hungarian romanian bulgarian greek turkish russian ukrainian belarusian georgian armenian iranian iraqi syrian
  lebanese israeli palestinian jordanian saudi egyptian libyan tunisian algerian moroccan sudanese ethiopian kenyan nigerian
  ghanaian congolese african european asian western eastern northern southern chinese japanese korean taiwanese vietnamese thai
  indonesian malaysian filipino indian pakistani afghan bangladeshi nepali australian canadian mexican brazilian argentine
  chilean colombian venezuelan peruvian cuban swedish norwegian danish finnish icelandic muslim islamic christian catholic jewish
  arab kurdish sunni shia shiite republican republicans democrat democrats democratic conservative labour liberal
  americans russians germans britons israelis palestinians ukrainians iranians europeans chinese muslims christians jews hindus kurds arabs
`);

export const speechCue =
  /^\s*,?\s*(?:\d{1,2},\s*)?(?:who|said|says|told|added|adds|wrote|tweeted|argued|warned|testified|was born|has said|had said|announced|insisted|denied|claimed|explained|replied|recalled)\b/;
