/** Invented sentences with the symbols that they name, in their order; after the bar, a symbol each. */
const sentences = `
Traders piled into $VLDN before the close. | VLDN
Is $HRPK the next big thing? $HRPK fans think so. | HRPK
The ten-year note (^TNX) yielded a little more. | ^TNX
The index ^VLX100 fell, and ^VOLA rose. | ^VLX100 ^VOLA
Gulmarra Uranium (NASDAQ: GMUB) said that it had found ore. | GMUB
Harrow & Pike (NYSE:HRPK) named a new chief. | HRPK
Velden Ferries (LSE: VFR) and Saltmarsh Rail (ASX: SMR) will merge. | VFR SMR
The holding (Nasdaq: GOLA, GOLB) has two classes of shares. | GOLA GOLB
Brask Holdings, NYSE: BRK.A, did not comment. | BRK.A
Oda Mining (TSXV: ODM) (OTCQB: ODMNF) drilled again. | ODM ODMNF
Shares in Gulmarra (NASDAQ: GMUB) rose. Analysts say GMUB may double; traders in GMUB agree. | GMUB
Stocks that moved in premarket trading: $VLDN +2.1%, HRPK -3.4%, GMUB +0.8%. Investors wait. | VLDN HRPK GMUB
Wall Street closed mixed. Shares of $VLDN fell as traders sold; VFR 14.20, SMR 3.15 on the index. | VLDN VFR SMR
Investors in $VLDN and analysts of the stock also like Saltmarsh (SMR). | VLDN SMR
Paying US$5 for $VLDN is too much. | VLDN
$A and $F were traded most. | A F
Buy $VLDN-B now. | VLDN-B
“$VLDN’s fall is over,” a trader wrote. | VLDN
The fund sold $VLDN, $SMR, and $VFR. | VLDN SMR VFR
The note said ($ODM) was cheap. | ODM
The CEO AND the CFO of a firm in the USA spoke about GDP. |
The bill costs $5 million, or $1.2 BN a year. |
The USA, the EU and NATO agreed on AI. |
Shares, stocks and the index fell, said the CEO of HRPK to traders on Wall Street. |
He paid $20 and got $ABACUS for it. |
MAYOR SAYS NO TO NEW ROAD |
BREAKING: the ECB and the FED hold rates; investors, traders and analysts watch yields. |
The NYSE and the NASDAQ opened late. |
The SEC said that the IPO of the REIT was off. |
The team won 3-1; GOAL was written on the wall. |
The A$30 ticket and the C$4 coffee are dear. |
In $VLDN, said the CEO, GDP and CPI of 2.4% matter to investors, analysts and traders of shares. | VLDN
Investors and traders of shares like $VLDN; the EU (UN) and the CFO 2.5% do not count. | VLDN
The BBC and the WHO report. DNA and HIV are words. |
The price in EUR 14.20 and USD 15.30 moved; shares, traders, stocks and the index too, but not $VLDN. | VLDN
The paths $PATH_NAME and $home are set. |
The letters x^TWO and 2^TEN are sums. |
Contact: PR@NYSE-LISTED.example or HR. |
Time: 10 AM ET (NYSE). |
The show LATE NIGHT airs on TV at 9 PM. |
OPEC and the IEA see LNG up 3.5%. |
Gulmarra (GMUB) was named in a text of no market. |
The AND gate of $VLDN’s new chip: NOT and OR. | VLDN
Velden-based $VLDN rose 4%, while MPs AND peers did not. | VLDN
Exchange: the pupils (NASA: ABC) flew home. |
The index of traders’ shares: “VLDN 3.10, SMR 4.20” without a mark. |
NYSE: a history of the exchange. |
Analysts cut shares of Brask (NYSE: BRAS) after stocks fell; ACME 3.2% and UAE 2.1% followed. | BRAS ACME
`;

export interface MarkedTickers {
  text: string;
  symbols: string[];
}

export function markedTickers(): MarkedTickers[] {
  return sentences
    .trim()
    .split("\n")
    .map((line) => {
      const bar = line.lastIndexOf("|");
      return {
        text: line.slice(0, bar).trim(),
        symbols: line
          .slice(bar + 1)
          .trim()
          .split(" ")
          .filter(Boolean),
      };
    });
}
