/** Invented stories with the hashtags that a person would give them: for measuring, half of them never tuned on. */
export interface TaggedStory {
  set: "seen" | "held out";
  articles: { publisher: string; title: string; text: string; tags: string[] }[];
  /** Keys of which any would do. */
  good: string[];
  /** Keys that nobody would give. */
  bad: string[];
}

/**
 * A story a paragraph: the good keys, the bad ones, then an article a line: publisher | the publisher's tags | title | text.
 */
const seen = `
veldenferries ferrystrike veldenferrystrike odarenfeld
talks said strike minister
Courier | Ferries, Velden, News | Ferry strike: talks in Velden fail again | The ferry strike in Velden goes on after talks failed on Tuesday. Transport Minister Oda Renfeld said the ferry strike hurts the islands. Renfeld wants new talks.
Lake Post | Strike | Velden ferry strike enters second week | Crews of Velden Ferries said the ferry strike would last. Velden Ferries offered three per cent. Renfeld called that fair.
Saltmarsh Gazette | News, Local | Islanders stock up as ferry strike drags on | Shops on the islands ran out of milk because of the ferry strike. Velden Ferries said that talks would go on.

nucleartalks varganucleartalks genevatalks ilsevarga
talks said monday iran
Courier | World, Nuclear Talks | Nuclear talks resume in Geneva | Nuclear talks between the two neighbours resumed on Monday. Envoy Ilse Varga said the nuclear talks were useful.
Lake Post | nuclear-talks | Varga hopeful before nuclear talks | Ilse Varga said she was hopeful. The nuclear talks take place in Geneva. Varga spoke of trust.
Morning Sluice | World news, Geneva | Envoys meet in Geneva for nuclear talks | Envoys met for nuclear talks in Geneva on Monday. The nuclear talks will last a week.

harbourtunnel saltmarshharbourtunnel saltmarshtunnel
tunnel said council money
Saltmarsh Gazette | Harbour Tunnel, Transport | Harbour tunnel will cost twice as much | The harbour tunnel will cost twice as much, the council of Saltmarsh said. Work on the harbour tunnel began in May.
Courier | Transport | Council of Saltmarsh defends harbour tunnel | Councillors defended the harbour tunnel on Friday. The harbour tunnel is late, they said.

gulmarrauranium gmub gulmarra uraniumprices
shares stock news said
Market Note | Stocks, GMUB | Gulmarra Uranium shares jump after find | Shares in Gulmarra Uranium (NASDAQ: GMUB) rose after the firm said it had found ore. Gulmarra Uranium will drill on. Traders cheered GMUB.
Courier | Business | Uranium find lifts Gulmarra Uranium | The uranium find was large, Gulmarra Uranium said. Analysts say the uranium find may be worth a billion.

birdflu birdfluoutbreak poultrycull
flu said farm farms outbreak
Lake Post | Bird Flu, Health | Bird flu found on third farm | Bird flu was found on a third farm near Aldermouth, officials said. All birds will be killed to stop the bird flu.
Courier | Health, bird flu | Ministry orders poultry cull after bird flu outbreak | The ministry ordered a poultry cull. The bird flu outbreak began last week. A poultry cull of this size is rare.
Morning Sluice | Farming | Farmers fear bird flu | Farmers near Aldermouth fear bird flu. They said that help came late.

adamarsh marshresignation
minister resigns said budget
Courier | Politics, Ada Marsh | Ada Marsh resigns as finance minister | Finance Minister Ada Marsh resigned on Sunday over the budget. Marsh said she had lost trust. Ada Marsh was in office for two years.
Lake Post | Politics | Why Ada Marsh had to go | Ada Marsh went after a quarrel on the budget. The party of Ada Marsh is split, and Marsh said little.

lakecup lakecupfinal aldermouthrovers
final win goal said
Lake Post | Sport, Football, Lake Cup | Aldermouth Rovers win Lake Cup final | Aldermouth Rovers won the Lake Cup on Saturday. The Lake Cup final was decided in the last minute.
Saltmarsh Gazette | Sport | Rovers lift Lake Cup after late goal | A late goal gave Aldermouth Rovers the Lake Cup. Fans said it was deserved. It is the first Lake Cup of Aldermouth Rovers.

riverflood riverfloods brennflood brennfloods brenn
river said water rain flood
Courier | Weather, Brenn Floods | Brenn floods: thousands leave their homes | Thousands left their homes in the Brenn floods. The Brenn floods are the worst in fifty years, officials said.
Morning Sluice | Floods | Dam holds as Brenn floods rise | The dam held while the Brenn floods rose. Soldiers filled bags with sand.
Lake Post | Weather | Brenn flood: what we know | The Brenn flood began on Thursday after days of rain. The river stands at eight metres.

moonlander seleneprobe selene selenelander moonlanding
moon space said scientists
Courier | Science, Space | Selene lander touches down on the moon | The Selene lander touched down on the moon on Wednesday. The Selene lander sent pictures, scientists said.
Morning Sluice | Space, Moon landing | Pictures from Selene lander show old lava | Pictures of the Selene lander show old lava. The Selene lander will work for a week.

datalaw privacylaw dataprivacy datalawvote
law vote said parliament bill
Courier | Politics, Data law | Parliament passes data law | Parliament passed the data law by four votes. The data law gives people a right to their files.
Lake Post | Technology | Firms warn of new data law | Firms said the data law would cost jobs. The data law starts in May.

oldmillfire millfire
fire said police night
Saltmarsh Gazette | Local | Mill fire: police hold two | Police hold two people after the mill fire in Saltmarsh. The mill fire began at night, an officer said.
Courier | Crime | Two held after mill fire in Saltmarsh | Two people were held on Friday. The mill fire destroyed the oldest house of Saltmarsh.

teacherspay teacherpay teacherstrike teachersstrike
teachers schools said pay union
Courier | Education, Teachers' strike | Teachers' strike shuts schools | A teachers' strike shut schools on Monday. The union said the teachers' strike was about pay.
Lake Post | teacher strike | Parents back teacher strike | Parents back the teacher strike, a survey says. The teacher strike will last two days.

portdispute portwages dockworkers dockstrike dockworkerstrike
report man talks monday said union jan
Courier | Report, Talks, Editor's choice | Dock workers reject offer as talks end without result | Dock workers in Aldermouth rejected an offer on Monday. A report on Monday said the talks had ended. Jan Orlo of the dock workers said that more would follow.
Lake Post | Man, Dock workers, Subscribers | Man of the hour: the voice of the dock workers | Jan Orlo speaks for the dock workers of Aldermouth. The man of the hour is a calm man, his friends said.
Morning Sluice | Monday briefing, Talks | Monday briefing: dock workers say no | The dock workers said no. In other news on Monday the lake froze.

schoolmeals freeschoolmeals schoolmeal
children report people government
Courier | Children, Government, Report | Government plans free school meals for all children | All children will get free school meals, the government said. Free school meals cost a lot, a report warns.
Saltmarsh Gazette | People, Family | What families think of free school meals | Families like free school meals. People said school meals were better once.

ilsemenk menktrial
court trial said judge ilse menk day
Courier | Court, Trial, Day two | Ilse Menk trial: mayor denies taking money | Ilse Menk denied that she took money. The court heard on day two that the mayor had two houses. Menk said they were gifts.
Lake Post | Trial, Ilse | Witness changes story in Ilse Menk trial | A witness in the trial of Ilse Menk changed her story. The judge asked why. Ilse Menk smiled.
`;

const heldOut = `
grainexport grainexports graindeal braskgraindeal janbrask
deal said exports minister
Courier | World, Grain deal | Grain deal extended for six months | The grain deal was extended on Friday. Minister Jan Brask said the grain deal keeps bread cheap.
Lake Post | Business | Brask hails grain deal | Jan Brask hailed the grain deal. Brask said ships would sail at once.

tollroad roadtolls roadtoll
road said drivers report
Saltmarsh Gazette | Roads | Drivers protest against road toll | Drivers protested against the road toll on Saturday. The road toll starts in June, the council said.
Courier | Transport, Road toll | Road tolls may rise | Road tolls may rise further, a report says. The report says road tolls pay for bridges.

tidepower tidalpower tidepowerplant
power energy said plant
Morning Sluice | Energy, Tidal Power | Tidal power plant opens at Aldermouth | A tidal power plant opened at Aldermouth. The tidal power plant feeds ten thousand homes, its owner said.
Lake Post | Environment | Is tidal power worth it? | Tidal power is dear, a study says. Yet tidal power never stops.

odapike pikepainting stolenpainting pikepaintings
museum said art man
Courier | Culture, Art | Stolen painting by Oda Pike found in attic | A stolen painting by Oda Pike was found in an attic. The museum said the stolen painting was unharmed. Oda Pike painted it as a girl.
Lake Post | Oda Pike | Museum gets Oda Pike painting back | The museum got its painting by Oda Pike back. Police said a man had found it.

centralbank bankofvelden interestrates interestrate ratecut
bank rates said percent
Courier | Economy, Interest rates | Bank of Velden cuts interest rates | The Bank of Velden cut interest rates on Thursday. Interest rates are now two per cent. The Bank of Velden (BoV) said prices are calm.
Market Note | BoV | Rate cut by Bank of Velden surprises markets | The rate cut surprised. The Bank of Velden had said it would wait. Another rate cut may follow.

heatwave heatwavedeaths heatwaves
heat weather said people
Courier | Weather, Heat wave | Heat wave kills twelve | A heat wave killed twelve people, doctors said. The heat wave will last until Sunday.
Morning Sluice | heatwave, Health | Doctors warn as heat wave goes on | Doctors warned old people. The heat wave goes on, and the heat wave makes nights hot.
Lake Post | Heat-wave | Trains slow in heat wave | Trains go slow in the heat wave. Rails may bend, the railway said.

maskedsinger songcontest harboursongcontest
song show said winner
Lake Post | Music, Song Contest | Saltmarsh wins song contest | A singer from Saltmarsh won the song contest. The song contest was seen by millions.
Courier | Culture | Song contest: the winner speaks | The winner of the song contest said she had cried. Next year the song contest comes to Saltmarsh.

wolfattack wolfattacks wolves wolfhunt
farmer said sheep animals
Courier | Nature, Wolves | Wolf hunt allowed after attacks | A wolf hunt is allowed after sheep were killed. The wolf hunt starts on Monday, the ministry said.
Saltmarsh Gazette | Farming | Court stops wolf hunt | A court stopped the wolf hunt. Friends of animals said the wolf hunt broke the law.

northernrailcouncil nrc railtimetable newtimetable timetable
trains said monday passengers
Courier | Transport, Rail | Northern Rail Council sorry for new timetable | The Northern Rail Council (NRC) said it was sorry. The new timetable broke down on Monday. The NRC will mend the new timetable.
Lake Post | Rail, NRC | Chaos on day one of new timetable | Passengers waited for hours on the first day of the new timetable. The Northern Rail Council blamed the weather.

mayoralelection mayorelection ilsemenk saltmarshelection
vote said mayor party election
Saltmarsh Gazette | Politics, Mayoral election | Ilse Menk wins mayoral election | Ilse Menk won the mayoral election in Saltmarsh. Menk said she was moved. The mayoral election was close.
Courier | Elections | Menk is new mayor of Saltmarsh | Ilse Menk is mayor after the mayoral election. Ilse Menk beat four men.

cyberattack hospitalhack hospitalhackers hospitalcyberattack aldermouthhospital
hospital said computers data
Courier | Technology, Cyber attack | Cyber attack shuts Aldermouth Hospital | A cyber attack shut Aldermouth Hospital. Doctors wrote on paper after the cyber attack, the hospital said.
Lake Post | Cyberattack | Hackers want money after cyber attack on hospital | Hackers want money for the data of Aldermouth Hospital. The cyber attack began on Sunday.

saltmarshquake earthquake quake
people said town report
Courier | World, Earthquake | Earthquake shakes Saltmarsh | An earthquake shook Saltmarsh at night. The earthquake hurt nobody, the town said.
Morning Sluice | Earthquakes | Saltmarsh counts damage after earthquake | Saltmarsh counts the damage after the earthquake. Most houses stand.

snowstorm snowstorms
man weather report police said
Courier | Report, Weather, Man | Snow storm: man found after two days | A man was found after two days in the snow storm. Police said the snow storm was the worst of the year.
Lake Post | Snow storm, Police | Police praise man who lived through snow storm | Police praised the man. He had built a house of snow, a police report said.

airporttrain airportline airportrailway airportlink
council plan talks money report
Saltmarsh Gazette | Talks, Money, Plan | Talks about money for airport line begin | Talks about money for the airport line began. The airport line was first planned ten years ago.
Courier | Report, Airport line | Report calls airport line too dear | A report called the airport line too dear. The council said the report was wrong, and that the airport line would come.

bruno brunobear bearbruno brownbear bearhunt
man said animal oda
Courier | Animal, Oda, Man | Brown bear seen near Aldermouth school | A brown bear was seen near a school. Oda Lund, a teacher, said the brown bear ate apples.
Morning Sluice | Brown bears, Nature | Hunters may shoot brown bear | Hunters may shoot the brown bear. Oda Lund said she was sad. The brown bear is young, a man said.
`;

export function taggedStories(): TaggedStory[] {
  return [...read(seen, "seen"), ...read(heldOut, "held out")];
}

function read(written: string, set: TaggedStory["set"]): TaggedStory[] {
  return written
    .trim()
    .split("\n\n")
    .map((story) => {
      const [good = "", bad = "", ...lines] = story.split("\n");
      const articles = lines.map((line) => {
        const [publisher = "", tags = "", title = "", text = ""] = line.split(" | ");
        return { publisher, title, text, tags: tags.split(", ") };
      });
      return { set, articles, good: good.split(" "), bad: bad.split(" ") };
    });
}
