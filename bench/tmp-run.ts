import { benchOrigins } from "./origins.ts";
const r=await benchOrigins("/work/shared/bench") as any;
console.log(process.env.LS,process.env.LN,r["as published"].copies,r["as published"].of_another_story,...Object.values(r).slice(1).map((x:any)=>x.found_percent));
