import { foldedName } from "./tokens.ts";

const greatCities =
  "London|Paris|Berlin|Madrid|Rome|Vienna|Brussels|Amsterdam|Moscow|Kyiv|Kiev|Warsaw|Prague|Budapest|Athens|Lisbon|Dublin|Geneva|Zurich|Munich|Hamburg|Frankfurt|Barcelona|Milan|Stockholm|Oslo|Copenhagen|Helsinki|Istanbul|Ankara|Tehran|Baghdad|Damascus|Beirut|Jerusalem|Tel Aviv|Gaza|Gaza City|West Bank|Ramallah|Cairo|Riyadh|Dubai|Abu Dhabi|Doha|Kabul|Islamabad|Karachi|Lahore|Delhi|New Delhi|Mumbai|Kolkata|Chennai|Bangalore|Dhaka|Colombo|Kathmandu|Beijing|Shanghai|Shenzhen|Hong Kong|Taipei|Tokyo|Osaka|Seoul|Pyongyang|Manila|Jakarta|Bangkok|Hanoi|Singapore|Kuala Lumpur|Sydney|Melbourne|Canberra|Wellington|Auckland|Nairobi|Lagos|Abuja|Accra|Addis Ababa|Khartoum|Tripoli|Tunis|Algiers|Johannesburg|Cape Town|Pretoria|Harare|Kinshasa|Mexico City|Bogota|Lima|Santiago|Buenos Aires|Sao Paulo|Rio de Janeiro|Brasilia|Caracas|Havana|Washington|New York|New York City|Los Angeles|Chicago|Houston|Phoenix|Philadelphia|San Francisco|Seattle|Boston|Miami|Atlanta|Dallas|Denver|Detroit|Las Vegas|Toronto|Montreal|Vancouver|Ottawa|Manchester|Liverpool|Birmingham|Edinburgh|Glasgow|Belfast|Cardiff|St Petersburg|Odesa|Kharkiv|Aleppo|Mosul|Basra";
const largerPlaces =
  "Europe|Asia|Africa|America|North America|South America|Latin America|Central America|Antarctica|Oceania|Middle East|Southeast Asia|Scandinavia|Balkans|Caucasus|Crimea|Donbas|Kashmir|Catalonia|Bavaria|Scotland|England|Wales|Northern Ireland|Great Britain|Britain|Siberia|Tibet|Kurdistan|Sahel|Arctic|Atlantic|Pacific|Mediterranean|Baltic|Persian Gulf|Black Sea|Red Sea|South China Sea|U.S.|US|USA|U.S|U.K.|UK|UAE|Holland|Burma|Ivory Coast|Czech Republic|Turkey|Palestine|Korea|North Korea|South Korea|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|Alberta|British Columbia|Queensland|New South Wales|Victoria";

const cities = new Set(greatCities.split("|").map(foldedName));
const larger = new Set(largerPlaces.split("|").map(foldedName));
const regions = new Map<string, ReadonlySet<string>>();

/** Whether a name is that of a country, continent, great city or well-known region, in English or in `language`. */
export function isPlaceName(name: string, language: string | undefined): boolean {
  return cities.has(foldedName(name)) || isLandName(name, language);
}

/** Whether it is that of a country, continent or well-known region. */
export function isLandName(name: string, language: string | undefined): boolean {
  const key = foldedName(name);
  return larger.has(key) || regionsIn("en").has(key) || (language !== undefined && regionsIn(language).has(key));
}

/** The countries and territories of ISO 3166 as CLDR names them in a language. */
function regionsIn(language: string): ReadonlySet<string> {
  const known = regions.get(language);
  if (known) return known;
  const names = new Set<string>();
  const isTag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language);
  const display = new Intl.DisplayNames(isTag ? language : "en", { type: "region", fallback: "none" });
  for (let first = 65; first <= 90; first += 1) {
    for (let second = 65; second <= 90; second += 1) {
      const name = display.of(String.fromCharCode(first, second));
      if (name) names.add(foldedName(name));
    }
  }
  regions.set(language, names);
  return names;
}
