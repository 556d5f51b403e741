export const sampleNow = new Date("2026-11-21T13:05:00Z");

export const samplePublishers = {
  courier: { name: "The Courier", site: "courier.example", language: "en" },
  radio: { name: "Radio Velden", site: "radiovelden.example", language: "en" },
  ledger: { name: "The Ledger", site: "ledger.example", language: "en" },
  harbour: { name: "Harbour Post", site: "harbourpost.example", language: "en" },
  lake: { name: "Lake Tribune", site: "laketribune.example", language: "en" },
  wire: { name: "Northern Wire", site: "northernwire.example", language: "en" },
  saltmarsh: { name: "Saltmarsh Review", site: "saltmarsh.example", language: "en" },
  bote: { name: "Tarner Bote", site: "tarnerbote.example", language: "de" },
  sahil: { name: "صحيفة الساحل", site: "sahil.example", language: "ar" },
  hostile: {
    name: `<b onclick="window.hit=1">Gull</b></script><script>window.hit=1</script>`,
    site: "gull.example",
    language: "en",
  },
} as const;
