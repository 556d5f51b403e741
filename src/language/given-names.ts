export type Gender = "female" | "male";

const set = (names: string) => new Set(names.trim().split(/\s+/));

/** Given names that are borne almost only by women, or only by men, in most of the languages that have them. */
const female = set(`
  abigail ada agnes aisha alba alexandra alice alicia alina alma amanda amelia amina amy ana anastasia andrea angela angelina anita anna anne
  annette annika antonia astrid audrey aurora barbara beatrice beatriz bella bernadette bertha bianca birgit brenda bridget brigitte camilla carla
  carmen carol carolina caroline catherine cecilia charlotte chiara chloe christina christine claire clara claudia colette cora cristina cynthia
  dagmar daniela daphne deborah delia diana dolores donna dora doris dorothy edith elaine eleanor elena elif elin elisa elisabeth elizabeth ella
  ellen elsa emilia emily emma erika esther eugenia eva eve evelyn fatima fatma fiona flora florence frances francesca frida gabriela gabriele
  gemma georgia gertrude giorgia giulia gloria grace greta gretchen gudrun hana hanna hannah harriet heather hedwig helen helena helene hilda hillary
  hilde ida ilse ingeborg ingrid irene irina iris irma isabel isabella isla ivana ivy jane janet jean-marie jennifer jessica joan joanna johanna
  josephine joyce judith julia juliet julie karen karin kate katarina katharina katherine kathleen katja keiko kirsten klara kristina lara laura
  layla leila lena leonie leticia lidia lily linda lise liv lois lorraine louise lucia lucy ludmila luisa lydia magda magdalena maja margaret
  margarita maria mariam marianne marie marina marion marjorie marlene marta martha martina mary matilda maya megan melanie melissa mercedes meryem mila
  miriam mona monica monika nadia nadine nancy naomi natalia natalie natasha nicola nicole nina nora noor odile olga olivia ophelia pamela
  patricia paula pauline penelope petra phoebe pia polina priya rachel ramona rebecca regina renata rita roberta rosa rose rosemary ruth sabine sabrina
  sally samantha sandra sara sarah selma shirley sigrid silvia simone sofia solveig sonia sophia sophie stella stephanie susan susanna svetlana sylvia
  tamara tanja tanya tatiana teresa thea theresa tina ulrike ursula valentina valeria vanessa vera veronica victoria viktoria viola violet virginia
  wanda wilhelmina winifred xenia yasmin yolanda yuko yvonne zainab zara zoe
`);

const male = set(`
  aaron abbas abdul abdullah abel abraham adam adrian ahmad ahmed alan albert alberto aldo alejandro alessandro alexander alexei alfred ali alistair
  allan amir anders andré andreas andrew andrzej angus anthony antoine antonio arjun arman armin arne arnold arthur august axel ben benjamin bernard bernd
  bertrand bill bjorn björn bob boris brandon brian bruce bruno carl carlos cedric charles chester christian christopher claus clive colin conrad
  craig cyril daniel darius david dennis derek diego dieter dietmar dimitri dirk dmitri dominic donald douglas duncan dwight edgar edmund eduardo edward
  edwin egon emil emmanuel enrico enrique eric erik ernest ernst erwin eugene evan fabian felipe felix ferdinand fernando fidel finn florian francesco francis
  francisco frank franz fred frederick friedrich fritz gareth gary gavin geoffrey george gerald gerard gerhard gilbert giovanni giuseppe glen
  godfrey gordon graham gregor gregory guillermo günter gunnar gustav guy hans harald harold harry hassan hector heinrich heinz helmut henri henrik
  henry herbert herman horst howard hugh hugo hussein ian ibrahim igor isaac ivan iven ivo ivor jack jacob jacques jakob james jan janos jason javier jens
  jeremy jerome jesus jim joachim joakim joel johan johann john jonas jonathan jorge josé josef joseph joshua juan julian jürgen jurgen justin kai karim
  karl keith kenneth kenji kevin khalid klaus knut kofi konrad konstantin kurt lars laurence laurent lawrence leif leo leon leonard leopold leslie lewis
  liam lionel lorenzo louis luca lucas luciano ludwig luigi luis lukas magnus malcolm manfred manuel marcel marco marcus marek mario marius mark markus
  martin mateo matteo matthew matthias maurice max maximilian mehmet michael michel miguel mikael mikhail milan milos mohamed mohammad mohammed mohammad
  morris muhammad mustafa nathan nathaniel neil nelson nicholas nicolas niels nigel nikolai nils noah norbert norman olaf ole oleg oliver olivier omar oscar
  oskar osman otto owen pablo paolo pascal patrick paul pavel pawel peder pedro percy peter petr philip philippe pierre piotr rafael rainer ralf ralph ramon
  raphael rashid raymond reginald rené ricardo richard robert roberto rodrigo roger roland rolf roman ronald rory ross rudolf rupert russell ryan salim
  salvador samuel santiago saul sean sebastian serge sergei sergio sigurd simon stefan stephen sten steve steven stig stuart sven svend tadeusz tariq terence
  theodor theodore thomas tim timothy tobias tom tomas toby tony torsten trevor tristan ulrich umberto uwe václav victor viktor vincent vladimir vladislav
  volker waldemar walter warren werner wilfred wilhelm william wolfgang xavier yusuf yuri zoltan
`);

/** Borne by either, and short forms: they say that somebody is a person and nothing else. */
const others = set(`
  aaron adam alan albert alex alexis ali amar andrew andy ann arthur ashley austin avery barry ben bernie beth bill billy bob bobby brad brent
  brett brian bruce bryan bud cal cameron carey carl carlos cas casey cesar charlie chip chris chrissy chuck cindy claude clay cliff clint
  cody cole colin corey cory courtney craig curt cyrus dale dan dana danny darren darryl daryl dave davi dean deb debbie dee deng dennis derek
  dev devon dexter dick diego dirk dmitry dom dominique don donnie doug drew duncan dustin dwight dylan earl ed eddie edgar edwin eli elias
  elon emmanuel enzo eric erin ernest ethan eugenio evan ewan fabio farid felix francis frank fred gabe garrett gary gavin gene gennady geoff
  gerald gerry gil gilbert glen glenn glynn gordon grant greg gus gwen hamid harold harriet harry harvey hassan hector henry herbert hiroshi
  howard hugh hugo hussein ian igor imran ines isaac ivan jack jackie jacob jaden jaime jake jamal james jamie jan jared jason javier jay jean
  jed jeff jerome jerry jess jesse jill jim jimmy jin jo jody joe joel joey johnny jon jonah jonas jonathan jordan jorge jose joseph josh
  joshua josé juan julian justin kai kamal karl katie keir keith kelly ken kenji kenny kerry kevin khalid kim kimi kirk kit klaus kris kurt
  kyle lance larry lars laurent lee leo leon leonard les lesley leslie lev lewis liam lin lindsay lindsey lionel lisa liz lloyd logan lou
  louis lucas luis luke maggie mahmoud malala malcolm manuel marc marco marcus mario marion mark marquis martin marty mason matt maurice max
  maxime megan mel michel mick mike mikhail milan miles mitch mitt mo mohammed moises morgan moses muhammad murray nadia nancy nat nate nathan
  nathaniel neal ned neil nick nicky nico nicola nikolai noah noel noor norman oleg oliver olivier omar oscar otto owen pablo pam pat patrice
  patrick patty paul pedro peggy perry pete peter phil philip phillip pierre quentin quinn rachel rafael raj rand randy rashid raul ravi ray
  raymond raúl reggie rené rex ricardo rich richard rick rob roberto robin rod rodney roger roland ron rory ross roy rudy rupert russ russell
  rusty ryan sally sam samir samuel sandy sanjay sasha scott sean sebastian serge sergei sergey seth shane shannon shaun shawn sheldon shinzo
  sid sidney silvio simon spencer stan stanley stefan stephen steve steven stu stuart sue sunil susie sven takashi taylor ted terence teri
  terry tess thabo theo theodore thierry tim timothy tobias toby todd tom tommy toni tony tracy trent trevor trey tristan ty tyler uma val
  valentin vic vicente vicky victor viktor vince vincent vladimir walter warren wayne wendy wes wesley wilfred will willie winston wolfgang
  xavier xi yannick yasser yoko yuri yusuf zach zachary zack zoe
`);

/** Whether a name begins as people's do; false also for the many given names that no list has. */
export function opensWithGivenName(name: string): boolean {
  const [first = "", second] = name.toLowerCase().split(/[\s-]+/);
  return second !== undefined && (female.has(first) || male.has(first) || others.has(first));
}

/** What the first given name of a full name says of its bearer; undefined where it says nothing. */
export function genderOfName(name: string): Gender | undefined {
  const [first = "", second] = name.toLowerCase().split(/\s+/);
  if (!second) return undefined;
  return female.has(first) ? "female" : male.has(first) ? "male" : undefined;
}
