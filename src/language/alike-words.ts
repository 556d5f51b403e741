/**
 * English words and phrases that news uses for one another, a line for each meaning, in any of their forms; the words of a phrase are joined by _. Written for this
 * project by going through what news tells of (harm, law, work, money, power, movement, speech, nature, sport), not through any
 * text. For finding only, never for claiming that two sentences say the same: a word may be in several lines.
 */
export const alikeWords = `
die kill dead death deadly fatal fatality fatally slay slain perish casualty toll victim drown lose_life lose_lives claim_life claim_lives
injure injury wound hurt harm maim casualty
survive survivor rescue save free pull alive
murder homicide kill assassinate slay manslaughter
attack assault raid strike ambush storm target
shoot shooting gunfire gunman fire shot bullet
explode explosion blast bomb detonate detonation blow_up go_off dynamite explosive
burn fire blaze flame inferno arson ignite set alight
collapse fall cave_in give_way crumble topple come_down disaster
crash collision collide wreck smash accident
sink capsize founder go_down shipwreck wreck
flood inundate overflow deluge submerge swamp
storm hurricane cyclone typhoon gale tempest wind gust
earthquake quake tremor seismic
drought dry arid
disaster catastrophe tragedy calamity accident emergency
damage destroy destruction ruin wreck devastate devastation loss
evacuate evacuation flee leave_home displace move_out
missing lose vanish disappear
search hunt look_for seek manhunt
arrest detain detention capture seize custody apprehend catch hold
jail prison imprison imprisonment sentence incarcerate term behind_bars lock_up
convict conviction guilty verdict
acquit acquittal clear not_guilty exonerate innocent
charge accuse allege allegation indict indictment accusation blame
sue lawsuit suit claim litigation take_to_court
trial court case hearing tribunal judge
judge rule ruling court magistrate tribunal justice preside verdict decide
appeal challenge contest
lawyer attorney solicitor barrister counsel advocate defend
investigate investigation inquiry enquiry probe examine examination inspect inspection review look_into scrutinise scrutinize study
steal theft rob robbery burglary loot thief embezzle misappropriate pilfer
fraud swindle cheat scam deception con embezzle
bribe bribery corrupt corruption graft kickback
fine penalty punish punishment sanction
crime offence offense felony wrongdoing
suspect accused defendant
escape flee run_away abscond break_out
illegal unlawful illicit outlaw criminal
legal lawful legitimate
law legislation bill act statute rule regulation
ban prohibit forbid outlaw bar block
allow permit permission authorise authorize approve approval consent let licence license
approve pass adopt back endorse ratify support vote_for accept
reject refuse turn_down rebuff decline dismiss oppose veto
resign resignation quit step_down stand_down leave_post leave_office give_up depart leave
dismiss sack fire oust remove lay_off redundant axe let_go
hire recruit employ take_on appoint
appoint name nominate pick choose select appointment nomination
elect election vote ballot poll referendum
win victory victorious triumph beat defeat winner
lose defeat beat loser
margin difference lead gap majority
turnout participation take_part participate electorate
voter elector electorate voting
result outcome figure tally
candidate contender nominee runner
government administration cabinet ministry state
president head_of_state leader
minister secretary
prime_minister premier head_of_government
mayor town_hall city_leader
council councillor councilman assembly parliament
parliament legislature congress lawmaker deputy senate mp
opposition rival opponent competitor adversary
lead head run leader chief boss chair chairman director manager manage captain executive
found founder establish create set_up start creation
own owner belong possess property
buy purchase acquire acquisition takeover take_over deal sell sale dispose offload transaction
merge merger union unite combine join
price cost worth value pay sum fee charge
pay payment wage salary earn compensate compensation income remuneration
rise increase raise grow growth climb jump surge hike go_up gain soar more
fall drop decrease decline reduce reduction cut slump plunge shrink go_down lower sink slide
profit earn gain surplus
loss lose_money deficit red
debt owe loan borrow credit
bankrupt bankruptcy insolvent insolvency go_bust collapse fail go_under
invest investment fund finance funding
save saving cut cost economise
spend spending cost expenditure expense
tax duty levy
money cash fund funds sum
share stock equity
bonus reward prize premium award
reward bounty pay
contract agreement deal accord pact treaty settlement
agree agreement deal settle accept sign decide
sign signature signer ink
negotiate negotiation talk talks discuss discussion bargain mediate
mediate mediation mediator broker arbitrate go-between
strike walkout walk_out stoppage stop_work industrial_action lay_down_tools
protest demonstration demonstrate rally march unrest riot
demand call_for ask request insist want urge
offer propose proposal suggest suggestion
promise pledge vow undertake commit guarantee
plan intend intention scheme project aim
announce announcement declare proclaim reveal unveil disclose make_known present publish
say tell state remark comment declare
warn warning caution alert alarm
deny denial reject dispute
confirm verify acknowledge admit
criticise criticize criticism condemn blame attack slam denounce
praise commend applaud hail welcome
thank grateful gratitude
apologise apologize apology sorry regret
doubt sceptical skeptical doubtful question unsure
fear worry concern afraid anxious
hope wish expect
believe think reckon consider
predict prediction forecast foresee expect project estimate
estimate put_at reckon assess value
explain explanation reason
reason cause because motive why
cause trigger spark prompt provoke lead_to bring_about set_off result
begin start launch open commence kick_off get_under_way
end finish stop conclude over close complete cease return expire
continue go_on last carry_on keep remain stay proceed
last duration long run
stay remain keep
happen occur take_place come_about
delay postpone put_off late hold_up defer
cancel call_off scrap abandon drop axe
close shut closure seal
open reopen inaugurate
build construct construction erect builder
repair fix mend restore rebuild renovate
break crack fracture shatter split snap
replace substitute swap exchange replacement temporary
change alter amend modify
move shift transfer relocate
travel go trip journey visit fly
visit travel tour go
arrive arrival reach come land hit
leave depart departure exit go
return go_back come_back resume
send dispatch deploy deliver
bring carry transport take
carry transport ferry convey passenger
meet meeting talks summit gather
gather assemble crowd rally
crowd gathering audience mourner throng people
speech address talk tell speak
hospital clinic infirmary ward
treat treatment care hospitalise hospitalize hospital
ill illness sick disease infection infect
doctor physician medic surgeon
drug medicine medication pill
soldier troop troops army military force
war conflict fighting battle hostilities
ceasefire truce armistice
weapon arm gun rifle firearm
police officer detective constable force
worker employee staff labour labor workforce job colleague miner crew
job post position work employment role office
employ employment job
boss chief_executive head director chairman
company firm business corporation enterprise group operator maker
factory plant mill works site
headquarters base based seat main_office
product goods wares
customer client consumer buyer saver shopper
train rail railway railroad
plane aircraft airliner jet aeroplane airplane
airline carrier flight
pilot aviator flyer crew
ship boat vessel craft ferry
sailor seaman crew mariner
port harbour harbor dock quay
docker longshoreman stevedore dock_worker
car vehicle automobile
road street highway motorway route
queue line wait
school pupil student class classroom
child children kid youngster pupil schoolchildren
teacher professor lecturer
house home household dwelling residence
resident inhabitant citizen villager local neighbour neighbor resident people
family relative bereaved kin household
husband wife spouse widow widower partner
people person inhabitant resident citizen
electricity power current energy
water drinking
rain downpour rainfall shower
snow blizzard frost ice
frost freeze ice cold
coast shore seaside beach
forest wood woodland trees
animal beast wildlife deer creature
farmer grower peasant farming
food meal eat
crop harvest yield
scientist researcher astronomer scholar expert
discover discovery find finding detect
study research paper finding result
present announce show introduce
publish publication print release
distance far_away distant kilometre mile light_year
orbit circle revolve go_round
fast speed quick rapid kilometres_an_hour mph
big large size great huge
small little tiny
old age aged year-old
young youth
number total count amount tally
share proportion percentage per_cent percent part fraction
half fifty
first initial
final definitive last
temporary interim provisional
yearly annual annually year a_year every_year
monthly month
daily day each_day a_day
now current currently
game match fixture
goal score point
player footballer athlete
coach trainer manager
team side club squad
title championship trophy cup
artist painter sculptor
book novel
film movie picture
song music tune
church chapel cathedral
pollution contaminate contamination pollute
protect protection defend guard shield
help aid assist assistance support relief
support back backing endorse favour favor
use usage employ
control dominate rule
secret hidden confidential
test trial exam
name call title
choose pick select opt
learn hear find_out discover
know aware knowledge
show reveal demonstrate display
prove proof evidence
clue information tip evidence lead
hide conceal cover_up
ignore overlook neglect disregard
fail failure unsuccessful
succeed success successful
able can
lack shortage short scarcity want
enough sufficient
danger dangerous risk hazard peril threat
threaten threat menace
safe safety secure security
exclude rule_out reject
recognise recognize acknowledge accept
leave secede independence break_away separate
independence independent sovereignty secession leave
misuse abuse misspend
fund money budget
observe observer monitor watch watchdog
watchdog regulator authority office
competition rival contest antitrust
regulator authority watchdog commission
`;

/** Words for what there are many of. They tell less: that a question says "people" and a sentence "residents" is no find. */
export const vagueWords = `
people person man woman resident inhabitant citizen villager local worker employee staff member miner sailor passenger traveller voter customer victim family household home child
company firm business group maker operator
place town city village site area region county country island
event incident accident disaster case affair matter situation
money fund sum amount
`;
