import { foldedName } from "./tokens.ts";

const networks = "Facebook|YouTube|Twitter|Instagram|WhatsApp|Snapchat|TikTok|LinkedIn|Pinterest|Reddit";
const firms =
  "Google|Microsoft|Amazon|Netflix|Skype|Spotify|Uber|Lyft|Airbnb|PayPal|eBay|Alibaba|Tencent|Baidu|Huawei|Xiaomi|Lenovo|Samsung|Sony|Nintendo|Panasonic|Toshiba|Hitachi|Nokia|Ericsson|Intel|Nvidia|Qualcomm|Broadcom|Cisco|Oracle|IBM|SAP|Dell|Adobe|Salesforce|Siemens|Bosch|Philips|Volkswagen|Toyota|Honda|Nissan|Hyundai|Mercedes-Benz|BMW|Audi|Porsche|Renault|Peugeot|Volvo|Fiat|Chrysler|General Motors|SpaceX|Airbus|Lockheed Martin|Northrop Grumman|Raytheon|Rolls-Royce|Bombardier|Embraer|Lufthansa|Ryanair|EasyJet|Qantas|Aeroflot|FedEx|UPS|Maersk|Walmart|Carrefour|Tesco|Sainsbury’s|Ikea|Lidl|Aldi|Starbucks|McDonald’s|Coca-Cola|PepsiCo|Nestlé|Unilever|Danone|Procter & Gamble|Pfizer|Novartis|Roche|Sanofi|AstraZeneca|GlaxoSmithKline|Merck|Bayer|Monsanto|ExxonMobil|Chevron|Gazprom|Rosneft|Aramco|Petrobras|TotalEnergies|Citigroup|JPMorgan|JPMorgan Chase|Goldman Sachs|Morgan Stanley|Wells Fargo|HSBC|Barclays|UBS|Credit Suisse|BNP Paribas|Santander|BlackRock|KPMG|Deloitte|PricewaterhouseCoopers|McKinsey|Verizon|Comcast|Vodafone|Nike|Adidas|Disney|Pixar|DreamWorks";
const houses =
  "Reuters|Bloomberg|Getty Images|Associated Press|Agence France-Presse|Xinhua|Yonhap|Tass|Interfax|Kyodo|Al Jazeera|Guardian|Le Monde|Le Figaro|Der Spiegel|El País|Politico|HuffPost|BuzzFeed|BuzzFeed News|Newsweek|Axios|Breitbart|Economist|New Yorker|Vox|Wikipedia";
const bodies =
  "WikiLeaks|Pentagon|Kremlin|Vatican|Taliban|Hamas|Hezbollah|Al Qaeda|Al-Qaeda|Boko Haram|Islamic State|Red Cross|Red Crescent|Greenpeace|Amnesty International|Human Rights Watch|Interpol|Europol|Scotland Yard|Politburo|Knesset|Duma|State Duma|World Trade Organization|World Health Organization|International Monetary Fund|Manchester United|Real Madrid|Bayern Munich|Juventus|Liverpool FC|Barcelona FC";
const regions =
  "Downing Street|Pacific Ocean|Atlantic Ocean|Indian Ocean|Arctic Ocean|Southern Ocean|North Sea|South Atlantic|North Atlantic|South Pacific|Caribbean|Gulf of Mexico|Virgin Islands|Jupiter|Saturn|Uranus|Neptune|Pluto|Milky Way|Red Planet|Wall Street|Silicon Valley|Times Square|Red Square|Brandenburg Gate|Rose Garden|Trafalgar Square|Eiffel Tower|Suez Canal|Panama Canal|English Channel";

type Kind = "organisation" | "place";
const known = new Map<string, Kind>([
  ...[networks, firms, houses, bodies].flatMap((names) =>
    names.split("|").map((name) => [foldedName(name), "organisation"] as const),
  ),
  ...regions.split("|").map((name) => [foldedName(name), "place"] as const),
]);

/** What a name is that news everywhere uses without saying what it is: large firms, news agencies, bodies, seas and planets. */
export function wellKnownKind(name: string): Kind | undefined {
  return known.get(foldedName(name));
}

const ownHouses = new Set(houses.split("|").map(foldedName));
const posting = new Set(networks.split("|").map(foldedName));

/**
 * Whether articles name it because something was printed, posted or pictured there, and not because they tell of it. Headlines end
 * with the names of houses; a network in one is what it is about.
 */
export function isCarrier(name: string, isInTitle: boolean): boolean {
  const key = foldedName(name);
  return ownHouses.has(key) || (posting.has(key) && !isInTitle);
}
