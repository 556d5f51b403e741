import { expect, test } from "vitest";
import { guessLanguage, settleLanguage } from "./guess-language.ts";

/** Two sentences of a town paper in each language. */
const samples: readonly [language: string, text: string][] = [
  ["en", "The town council agreed on Tuesday to pay for a new footbridge. Work will begin after the spring floods."],
  ["de", "Der Gemeinderat hat am Dienstag beschlossen, eine neue Brücke zu bauen. Die Arbeiten beginnen im Frühjahr."],
  [
    "fr",
    "Le conseil municipal a décidé mardi de financer une nouvelle passerelle. Les travaux commenceront au printemps.",
  ],
  ["es", "El ayuntamiento decidió el martes pagar una nueva pasarela. Las obras comenzarán después de las crecidas."],
  [
    "pt",
    "A câmara municipal decidiu na terça-feira pagar uma nova ponte. As obras começam depois das cheias da primavera.",
  ],
  ["it", "Il consiglio comunale ha deciso martedì di pagare una nuova passerella. I lavori cominceranno in primavera."],
  [
    "nl",
    "De gemeenteraad besloot dinsdag een nieuwe voetbrug te betalen. Het werk begint na het hoge water in het voorjaar.",
  ],
  ["sv", "Kommunfullmäktige beslutade i tisdags att betala för en ny gångbro. Arbetet börjar efter vårfloden."],
  [
    "da",
    "Byrådet besluttede tirsdag at betale for en ny gangbro. Arbejdet begynder efter forårets højvande, siger borgmesteren.",
  ],
  [
    "no",
    "Kommunestyret vedtok tirsdag å betale for en ny gangbru. Arbeidet starter etter vårflommen, sier ordføreren.",
  ],
  ["fi", "Kaupunginvaltuusto päätti tiistaina rakentaa uuden kävelysillan. Työt alkavat kevättulvien jälkeen."],
  ["is", "Bæjarstjórnin samþykkti á þriðjudag að greiða fyrir nýja göngubrú. Framkvæmdir hefjast eftir vorflóðin."],
  ["et", "Linnavolikogu otsustas teisipäeval ehitada uue jalakäijate silla. Tööd algavad pärast kevadist suurvett."],
  ["lv", "Pilsētas dome otrdien nolēma būvēt jaunu gājēju tiltu. Darbi sāksies pēc pavasara paliem, sacīja mērs."],
  ["lt", "Miesto taryba antradienį nusprendė statyti naują pėsčiųjų tiltą. Darbai prasidės po pavasario potvynių."],
  ["pl", "Rada miasta zdecydowała we wtorek o budowie nowej kładki. Prace rozpoczną się po wiosennych roztopach."],
  [
    "cs",
    "Zastupitelstvo města v úterý rozhodlo o stavbě nové lávky. Práce začnou po jarních povodních, řekl starosta.",
  ],
  ["sk", "Mestské zastupiteľstvo v utorok rozhodlo o stavbe novej lávky. Práce sa začnú po jarných povodniach."],
  [
    "sl",
    "Mestni svet je v torek odločil, da bo plačal nov most za pešce. Dela se bodo začela po spomladanskih poplavah.",
  ],
  ["hr", "Gradsko vijeće odlučilo je u utorak platiti novi pješački most. Radovi će početi nakon proljetnih poplava."],
  ["hu", "A városi tanács kedden úgy döntött, hogy új gyaloghidat épít. A munka a tavaszi árvíz után kezdődik."],
  [
    "ro",
    "Consiliul local a hotărât marți să plătească o nouă punte. Lucrările vor începe după inundațiile din primăvară.",
  ],
  [
    "sq",
    "Këshilli bashkiak vendosi të martën të ndërtojë një urë të re. Punimet do të fillojnë pas përmbytjeve të pranverës.",
  ],
  ["ca", "L'ajuntament va decidir dimarts pagar una nova passarel·la. Les obres començaran després de les crescudes."],
  [
    "eu",
    "Udalak asteartean erabaki zuen oinezkoentzako zubi berria ordaintzea. Lanak udaberriko uholdeen ondoren hasiko dira.",
  ],
  [
    "tr",
    "Belediye meclisi salı günü yeni bir yaya köprüsü yapılmasına karar verdi. Çalışmalar bahar taşkınlarından sonra başlayacak.",
  ],
  [
    "az",
    "Şəhər şurası çərşənbə axşamı yeni piyada körpüsü tikməyi qərara aldı. İşlər yaz daşqınlarından sonra başlayacaq.",
  ],
  ["vi", "Hội đồng thành phố hôm thứ Ba đã quyết định xây một cây cầu đi bộ mới. Công việc sẽ bắt đầu sau mùa lũ."],
  [
    "id",
    "Dewan kota pada hari Selasa memutuskan untuk membangun jembatan baru. Pekerjaan akan dimulai setelah banjir surut.",
  ],
  [
    "tl",
    "Nagpasya ang sangguniang bayan noong Martes na magtayo ng bagong tulay. Magsisimula ang gawain pagkatapos ng baha.",
  ],
  ["ru", "Городской совет во вторник решил построить новый пешеходный мост. Работы начнутся после весеннего паводка."],
  ["uk", "Міська рада у вівторок вирішила збудувати новий пішохідний міст. Роботи почнуться після весняної повені."],
  ["be", "Гарадскі савет у аўторак вырашыў пабудаваць новы пешаходны мост. Работы пачнуцца пасля веснавой паводкі."],
  [
    "bg",
    "Градският съвет реши във вторник да построи нов пешеходен мост. Работата ще започне след пролетните наводнения.",
  ],
  ["sr", "Градско веће је у уторак одлучило да плати нови пешачки мост. Радови ће почети после пролећних поплава."],
  [
    "el",
    "Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να χτίσει μια νέα πεζογέφυρα. Οι εργασίες θα αρχίσουν μετά τις πλημμύρες.",
  ],
  [
    "ar",
    "قرر المجلس البلدي يوم الثلاثاء بناء جسر جديد للمشاة. وسوف تبدأ الأعمال بعد فيضانات الربيع، حسبما قال رئيس البلدية.",
  ],
  ["fa", "شورای شهر روز سه‌شنبه تصمیم گرفت پل عابر تازه‌ای بسازد. کار پس از سیلاب‌های بهاری آغاز می‌شود."],
  ["ur", "بلدیہ نے منگل کو پیدل چلنے والوں کے لیے نیا پل بنانے کا فیصلہ کیا ہے۔ کام بہار کے سیلاب کے بعد شروع ہوگا۔"],
  ["he", "מועצת העיר החליטה ביום שלישי לבנות גשר חדש להולכי רגל. העבודות יתחילו אחרי שיטפונות האביב."],
  ["hi", "नगर परिषद ने मंगलवार को एक नया पैदल पुल बनाने का फैसला किया है। काम बाढ़ के बाद शुरू होगा।"],
  ["mr", "नगर परिषदेने मंगळवारी नवीन पादचारी पूल बांधण्याचा निर्णय घेतला आहे. काम पुरानंतर सुरू होईल."],
  ["bn", "নগর পরিষদ মঙ্গলবার একটি নতুন পদচারী সেতু নির্মাণের সিদ্ধান্ত নিয়েছে। বন্যার পরে কাজ শুরু হবে।"],
  ["gu", "નગરપાલિકાએ મંગળવારે નવો પુલ બાંધવાનો નિર્ણય લીધો છે. પૂર પછી કામ શરૂ થશે."],
  ["pa", "ਨਗਰ ਕੌਂਸਲ ਨੇ ਮੰਗਲਵਾਰ ਨੂੰ ਨਵਾਂ ਪੁਲ ਬਣਾਉਣ ਦਾ ਫ਼ੈਸਲਾ ਕੀਤਾ ਹੈ। ਕੰਮ ਹੜ੍ਹਾਂ ਤੋਂ ਬਾਅਦ ਸ਼ੁਰੂ ਹੋਵੇਗਾ।"],
  ["ta", "நகர மன்றம் செவ்வாய்க்கிழமை புதிய பாலம் கட்ட முடிவு செய்தது. வெள்ளத்திற்குப் பிறகு பணி தொடங்கும்."],
  ["te", "పట్టణ మండలి మంగళవారం కొత్త వంతెన నిర్మించాలని నిర్ణయించింది. వరదల తర్వాత పని ప్రారంభమవుతుంది."],
  ["kn", "ನಗರ ಸಭೆ ಮಂಗಳವಾರ ಹೊಸ ಸೇತುವೆ ನಿರ್ಮಿಸಲು ನಿರ್ಧರಿಸಿದೆ. ಪ್ರವಾಹದ ನಂತರ ಕೆಲಸ ಆರಂಭವಾಗಲಿದೆ."],
  ["ml", "നഗരസഭ ചൊവ്വാഴ്ച പുതിയ പാലം പണിയാൻ തീരുമാനിച്ചു. വെള്ളപ്പൊക്കത്തിനു ശേഷം ജോലി തുടങ്ങും."],
  ["th", "สภาเมืองมีมติเมื่อวันอังคารให้สร้างสะพานคนเดินแห่งใหม่ งานจะเริ่มหลังน้ำลดในฤดูใบไม้ผลิ"],
  ["ka", "საკრებულომ სამშაბათს გადაწყვიტა ახალი საფეხმავლო ხიდის აშენება. სამუშაოები წყალდიდობის შემდეგ დაიწყება."],
  [
    "hy",
    "Քաղաքի խորհուրդը երեքշաբթի որոշեց կառուցել նոր հետիոտնային կամուրջ։ Աշխատանքները կսկսվեն վարարումներից հետո։",
  ],
  ["zh", "市议会星期二决定修建一座新的人行桥。工程将在春汛之后开始，市长说。"],
  ["ja", "市議会は火曜日、新しい歩道橋を建設することを決めた。工事は春の増水のあとに始まる。"],
  ["ko", "시의회는 화요일 새 보행교를 짓기로 결정했다. 공사는 봄 홍수가 지난 뒤에 시작된다고 시장이 말했다."],
];

test.each(samples)("a text in %s is known by its words", (language, text) => {
  expect(guessLanguage(text)).toBe(language);
});

const greek = samples.find(([language]) => language === "el")?.[1] ?? "";
const german = samples.find(([language]) => language === "de")?.[1] ?? "";

test.each([
  ["en", greek, { language: "el", from: "text" }],
  ["en-US", german.repeat(3), { language: "de", from: "text" }],
  ["de-AT", german.repeat(3), { language: "de-AT", from: "declared" }],
  [undefined, german, { language: "de", from: "text" }],
  ["en", german.slice(0, 60), { language: "en", from: "declared" }],
  ["cy", "1 2 3", { language: "cy", from: "declared" }],
])("declared %s beside a text", (declared, text, settled) => {
  expect(settleLanguage(declared, text)).toEqual(settled);
});

test("a text of a few words has no language", () => {
  expect(guessLanguage("OK 2031")).toBeUndefined();
  expect(settleLanguage(undefined, "")).toBeUndefined();
});
