const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Titles and offices before a person's name; they are no part of the name. */
export const personTitles = set(`
  president vice-president prime minister chancellor king queen prince princess pope emperor sultan sheikh ayatollah imam
  mr mrs ms miss dr prof professor sir lord lady dame baroness baron count duke duchess senator sen representative rep congressman congresswoman
  governor gov mayor secretary ambassador judge justice general gen colonel col lieutenant lt sergeant sgt captain capt
  major officer detective sheriff chief director chairman chairwoman chair ceo spokesman spokeswoman spokesperson coach
  foreign defence defense interior finance justice attorney deputy acting former leader commissioner councillor reverend rev archbishop bishop cardinal father sister brother
  speaker counsel agent envoy marshal admiral adm congressmember assemblyman assemblywoman
  sens reps adviser advisor president-elect superintendent rabbi pastor manager
  herr frau präsident präsidentin kanzler kanzlerin minister ministerin bundeskanzler bundespräsident
  monsieur madame président présidente ministre señor señora presidente presidenta ministro ministra primer signor signora
  президент министр премьер-министр губернатор господин госпожа
`);

/** Those of them that stand before nothing but somebody's name, as they are written there. */
export const addressWords = set(`
  President Vice-President President-elect Chancellor Mr Mrs Ms Dr Prof Professor Sir Senator Sen Congressman Congresswoman Representative Rep
  Governor Gov Mayor Secretary Ambassador Judge Sheriff Detective Officer Lieutenant Lt Sergeant Sgt Captain Capt Colonel Col Commissioner Councillor
  Minister Premier Rev Reverend Archbishop Bishop Cardinal Coach Assemblyman Assemblywoman Superintendent Rabbi Pastor Admiral Adm
  Herr Frau Präsident Präsidentin Kanzler Kanzlerin Ministerin Bundeskanzler Bundespräsident Monsieur Madame Señor Señora Signor Signora
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

/** What stands after the name of a firm and is no part of what people call it. */
export const legalForms = set("inc corp ltd llc plc ag nv gmbh spa pty");

/** First words of names that are nobody's given name. */
export const openersOfOthers = set(`
  new old north south east west northern southern eastern western upper lower central great greater grand super royal national international
  global world red blue white black green golden social public common virtual human united state formula team project operation
  early late leading many several top former ex-president young
`);

/** What opens an English sentence before a name and is no part of it: "While Velden waits". */
export const sentenceOpeners = set(`
  while whereas once both although though since despite unlike perhaps maybe yet whether eventually meanwhile toward towards because until unless
  even instead however today tonight tomorrow yesterday now
`);

/** Words of what a page asks of its readers, and pronouns: in no name of somebody. */
export const askingWords = set(`
  you your we our us my me it they this that here now more all up out off not sign log share subscribe read click continue follow watch listen join
  download advertisement hide show see get please
`);

/** Last words of names that are nobody's surname. */
export const endingsOfOthers = set(`
  act bill deal cup war street road river bridge park island county award prize game games bay sea valley beach airport station avenue lake
  mountain hill hills way islands bowl prix tower towers palace zoo square corps system systems store stores images videos status workers
  statement series league channel project program programme plan museum theatre theater stadium arena festival championship olympics canal coast
  ocean desert forest peninsula province district doctrine amendment constitution legislature zeitung hotel resort express
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

/** What a minister is minister of, before the name of who it is. */
export const officeMatters =
  /^(?:State|Defen[cs]e|Health(?: and Human Services)?|Education|Labou?r|Treasury|Interior|Justice|Energy|Commerce|Agriculture|Transport(?:ation)?|Trade|Finance|Economy|Culture|Environment|Housing|Veterans Affairs|Homeland Security|National Intelligence|Foreign Affairs|Home Affairs|Internal Affairs)\s+(?=\p{Lu}[\p{L}.]* \p{Lu})/u;

/** Words before the name of a ship, a train or a spacecraft. */
export const craftNouns = set(`
  ship vessel trawler ferry boat tanker freighter steamer liner yacht schooner sloop brig barge tug tugboat cutter frigate destroyer corvette
  submarine warship battleship cruiser carrier icebreaker lifeboat bulker dredger catamaran train locomotive airship rocket spacecraft satellite
  probe rover lander capsule airliner ships vessels trawlers ferries boats tankers freighters yachts
`);

/** Words before the name of a work, a prize or a race: what has a name and is neither somebody nor a body. */
export const workNouns = set(`
  film movie book novel play song single album show series drama sitcom musical opera documentary game app podcast operation hurricane typhoon cyclone
  storm comet asteroid planet horse
`);

/** Words before the name of a body, or after it as what it is. */
export const bodyNouns = set(`
  company firm group band newspaper daily weekly magazine tabloid broadcaster charity retailer carmaker automaker automakers maker chipmaker startup start-up
  website airline carrier operator chain brand nonprofit non-profit think-tank consultancy lender insurer brewery publisher studio label team club
  militia insurgents consortium cooperative co-operative foundation agency party union university college organisation organization
`);

export const nationalities = set(`
  american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian
  polish czech hungarian romanian bulgarian greek turkish russian ukrainian belarusian georgian armenian iranian iraqi syrian
  lebanese israeli palestinian jordanian saudi egyptian libyan tunisian algerian moroccan sudanese ethiopian kenyan nigerian
  ghanaian congolese african european asian western eastern northern southern chinese japanese korean taiwanese vietnamese thai
  indonesian malaysian filipino indian pakistani afghan bangladeshi nepali australian canadian mexican brazilian argentine
  chilean colombian venezuelan peruvian cuban swedish norwegian danish finnish icelandic muslim islamic christian catholic jewish
  arab kurdish sunni shia shiite republican republicans democrat democrats democratic conservative labour liberal
  rican albanian armenian azerbaijani bahraini bolivian bosnian burmese cambodian cameroonian croatian cypriot dominican ecuadorian
  estonian guatemalan haitian honduran ivorian jamaican kazakh kosovan kuwaiti kyrgyz laotian latvian liberian lithuanian maltese mongolian
  montenegrin mozambican namibian nicaraguan omani panamanian paraguayan qatari rwandan salvadoran senegalese serbian singaporean slovak slovenian
  somali tajik tanzanian tibetan ugandan uruguayan uzbek yemeni zambian zimbabwean
  americans russians germans britons israelis palestinians ukrainians iranians europeans chinese muslims christians jews hindus kurds arabs
`);

/** What a person does, before a full name: no part of it, and no office either. */
export const callings = set(`
  actor actress author billionaire businessman businesswoman comedian comic composer director economist filmmaker footballer historian host
  journalist lawyer model musician novelist painter philanthropist photographer playwright poet producer prosecutor rapper reporter scientist singer
  songwriter striker goalkeeper quarterback astronaut engineer physicist analyst activist attorney editor correspondent presenter writer spokesman
  spokeswoman candidate publicist designer chef sailor pilot officer investigator researcher principal
`);

export const speechCue =
  /^\s*,?\s*(?:\d{1,2},\s*)?(?:who|said|says|told|added|adds|wrote|tweeted|argued|warned|testified|was born|has said|had said|announced|insisted|denied|claimed|explained|replied|recalled)\b/;
