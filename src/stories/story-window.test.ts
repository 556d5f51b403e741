import { expect, test } from "vitest";
import { type ArticleToDescribe, describeArticle } from "./describe-article.ts";
import { invented } from "./invented-articles.ts";
import type { Reason } from "./reason.ts";
import { createStoryWindow, type Placement, type StoryWindow } from "./story-window.ts";

const background = [invented.harvest, invented.library, invented.rocket];

/** Places the articles in order as the step does: each new story takes the article's own number. */
function placeAll(window: StoryWindow, articles: readonly ArticleToDescribe[], firstId = 1): number[] {
  return articles.map((article, place) => {
    const features = describeArticle(article);
    const { story } = window.decide(features);
    const key = story === "new" ? firstId + place : story;
    window.add(firstId + place, key, features);
    return key;
  });
}

function decideAfter(before: readonly ArticleToDescribe[], article: ArticleToDescribe): Placement {
  const window = createStoryWindow();
  placeAll(window, before);
  return window.decide(describeArticle(article));
}

function reasonOf<K extends Reason["kind"]>(placement: Placement, kind: K): Extract<Reason, { kind: K }> | undefined {
  return placement.reasons.find((reason): reason is Extract<Reason, { kind: K }> => reason.kind === kind);
}

function undated({ publishedAt: _time, ...article }: ArticleToDescribe): ArticleToDescribe {
  return article;
}

test("the first article starts a story and says that nothing is alike", () => {
  expect(createStoryWindow().decide(describeArticle(invented.damCourier))).toMatchObject({
    story: "new",
    reasons: [{ kind: "nothing alike" }],
  });
});

test("two publishers' reports of one event share a story", () => {
  expect(placeAll(createStoryWindow(), [...background, invented.damCourier, invented.damLedger])).toEqual([
    1, 2, 3, 4, 4,
  ]);
});

test("a report joins in the very first minutes of a window", () => {
  expect(decideAfter([invented.damCourier], invented.damLedger).story).toBe(1);
});

test("two events of one kind in different places and weeks stay apart", () => {
  expect(decideAfter([...background, invented.stabbingFerrow], invented.stabbingWick).story).toBe("new");
});

test("the same thing happening months later elsewhere is another story", () => {
  expect(decideAfter([...background, invented.damCourier, invented.damLedger], invented.damMonthsLater).story).toBe(
    "new",
  );
});

test("articles that share nothing stay alone", () => {
  expect(placeAll(createStoryWindow(), [...background, invented.stabbingFerrow])).toEqual([1, 2, 3, 4]);
});

test("an article without a time joins on its words", () => {
  const placement = decideAfter([...background, invented.damCourier], undated(invented.damLedger));
  expect(placement.story).toBe(4);
  expect(reasonOf(placement, "time apart")).toEqual({ kind: "time apart" });
});

test("a dated article joins a story of undated ones", () => {
  expect(decideAfter([...background, undated(invented.damCourier)], invented.damLedger).story).toBe(4);
});

test("a bare headline joins the full report it repeats", () => {
  const { title, publishedAt } = invented.damCourier;
  expect(decideAfter([...background, invented.damCourier], { title, publishedAt, publisher: "Wire" }).story).toBe(4);
});

test("the same words further apart than the window's span are two stories", () => {
  const yearsLater = { ...invented.damCourier, publishedAt: "2034-03-04T07:30:00Z" };
  expect(decideAfter([invented.damCourier], yearsLater).story).toBe("new");
});

test("reports in Russian of one event share a story and another event does not", () => {
  const first = {
    title: "В Заречинске сгорел склад бумажной фабрики",
    text: "Ночью в Заречинске сгорел склад бумажной фабрики «Ольха». Пожарные тушили огонь шесть часов. Директор фабрики Прохор Ледин сказал, что погибших нет, сгорело около девятисот тонн бумаги. Причину пожара выясняют следователи, по предварительным данным загорелась проводка в старом корпусе у реки.",
    publishedAt: "2031-02-01T06:00:00Z",
  };
  const second = {
    title: "Пожар на складе фабрики «Ольха» потушен",
    text: "Пожарные Заречинска потушили пожар на складе фабрики «Ольха», где сгорело девятьсот тонн бумаги. По словам директора Прохора Ледина, никто не пострадал. Следователи считают, что в старом корпусе загорелась проводка, тушение продолжалось шесть часов до самого утра.",
    publishedAt: "2031-02-01T09:00:00Z",
  };
  const other = {
    title: "В Северолуцке открыли новый каток",
    text: "В Северолуцке открыли крытый каток на тысячу мест. Строительство длилось три года и обошлось городу дешевле, чем ждали. Первыми на лёд вышли ученики хоккейной школы, тренер Савва Годунов обещал турнир весной. Вход для детей по выходным останется бесплатным до конца сезона.",
    publishedAt: "2031-02-01T10:00:00Z",
  };
  expect(placeAll(createStoryWindow(), [first, other, second])).toEqual([1, 2, 1]);
});

test("reports in Chinese of one event share a story and another event does not", () => {
  const first = {
    title: "青岚市大桥因洪水关闭",
    text: "青岚市政府周一宣布,因上游连日暴雨引发洪水,横跨松溪的青岚大桥即日起关闭。市长陆远舟表示,桥墩受到漂流木撞击,工程师需要三天检查。约两千名居民改乘渡轮。目前没有人员伤亡报告。",
    publishedAt: "2031-07-07T03:00:00Z",
  };
  const second = {
    title: "洪水冲击桥墩 青岚大桥停止通行",
    text: "由于暴雨引发洪水,漂流木撞击桥墩,青岚大桥周一停止通行。青岚市长陆远舟说,工程师将用三天检查松溪上的这座大桥,期间约两千名居民改乘渡轮,没有人员伤亡。",
    publishedAt: "2031-07-07T06:00:00Z",
  };
  const other = {
    title: "望海棋院举办少年围棋赛",
    text: "望海棋院周末举办少年围棋赛,来自十二所学校的选手参加。冠军由十一岁的何小满获得,她在决赛中以半目取胜。教练表示明年将增加女子组比赛,奖品由当地书店提供。",
    publishedAt: "2031-07-07T08:00:00Z",
  };
  expect(placeAll(createStoryWindow(), [first, other, second])).toEqual([1, 2, 1]);
});

test("reasons show shared names and words, the nearest article, the hours between and the verdict", () => {
  const placement = decideAfter([...background, invented.damCourier], invented.damLedger);
  expect(reasonOf(placement, "shared names")?.names).toEqual(
    expect.arrayContaining(["Hesper Dam", "Tamsin Achterberg"]),
  );
  expect(reasonOf(placement, "shared words")?.words).toContain("spillway");
  expect(reasonOf(placement, "nearest article")).toMatchObject({ articleId: 4 });
  expect(reasonOf(placement, "time apart")).toEqual({ kind: "time apart", hours: 3 });
  const verdict = reasonOf(placement, "joined");
  expect(verdict?.probability).toBeGreaterThan(verdict?.needed ?? 1);
  expect(placement.reasons.length).toBeLessThanOrEqual(6);
});

test("an article that starts a story says how close the closest story was", () => {
  const verdict = reasonOf(
    decideAfter([...background, invented.stabbingFerrow], invented.stabbingWick),
    "not close enough",
  );
  expect(verdict?.probability).toBeLessThanOrEqual(verdict?.needed ?? 0);
});

test("deciding changes nothing", () => {
  const window = createStoryWindow();
  placeAll(window, [...background, invented.damCourier]);
  const features = describeArticle(invented.damLedger);
  expect(window.decide(features)).toEqual(window.decide(features));
  expect(window.size).toBe(4);
});

const stream = Array.from({ length: 12 }, (_, day) =>
  Object.values(invented).map((article) => varied(article, day)),
).flat();

/** The same town's news on another day, so that a window fills with look-alikes. */
function varied(article: ArticleToDescribe, day: number): ArticleToDescribe {
  const mark = `Zone${String.fromCharCode(65 + day)}`;
  return {
    ...article,
    title: `${mark} ${article.title}`,
    text: `${mark} ${article.text} ${mark} ${day * 37 + 11} people.`,
  };
}

test("replaying the last placements after a restart gives the same decisions", () => {
  const mostArticles = 40;
  const lived = createStoryWindow({ mostArticles });
  const keys = placeAll(lived, stream);
  const replayed = createStoryWindow({ mostArticles });
  for (let place = stream.length - mostArticles; place < stream.length; place += 1) {
    const article = stream[place];
    if (article) replayed.add(place + 1, keys[place] ?? 0, JSON.parse(JSON.stringify(describeArticle(article))));
  }
  for (const article of Object.values(invented)) {
    const features = describeArticle(article);
    expect(replayed.decide(features)).toEqual(lived.decide(features));
  }
});

test("a window never holds more than it may", () => {
  const window = createStoryWindow({ mostArticles: 10 });
  placeAll(window, stream);
  expect(window.size).toBe(10);
});

test("an article that is moved draws others to its new story", () => {
  const window = createStoryWindow();
  placeAll(window, [...background, invented.damCourier]);
  window.move(4, 77);
  expect(window.size).toBe(4);
  expect(window.decide(describeArticle(invented.damLedger)).story).toBe(77);
});

test("an article without a single word is placed alone", () => {
  const placement = decideAfter(background, { title: "", text: "… — !" });
  expect(placement.story).toBe("new");
});

test("two full texts that share no name and few words are never one event, however sure the model is", () => {
  const bees =
    "Nobody knows why the hives under the tower give honey that glows, and the grandchildren have been told not to fuss. A chemist " +
    "will look at the paint, the mice and the shelf on the left. The larder smells of lamp oil. Eleven jars out of thirty begin to shine " +
    "when one waits for as long as the alphabet takes, which the keeper finds wasteful of a good evening.";
  const goat =
    "The parish gave an animal the office of the lock, with a collar, a bell and the grass on the north bank. Cyclists come down from " +
    "their saddles at the footbridge every morning. One councillor lost two hats and wished that to stand in the minutes. The keeper is " +
    "content, since sandwiches with mustard will be forbidden at the harvest supper. The mice look content, and a lamp shines.";
  const day = { publishedAt: "2026-11-20T08:00:00Z", language: "en" };
  const first = { ...day, title: "Jars that shine in the larder", text: bees, publisher: "one.example" };
  const second = { ...day, title: "Office for an animal", text: goat, publisher: "two.example" };
  const sure = () => createStoryWindow({ judge: { pair: () => 5, story: () => 5 } });
  expect(placeAll(sure(), [first, second])).toEqual([1, 2]);
  const named = (article: ArticleToDescribe) => ({
    ...article,
    text: `Mayor Prudence Applegarth was there. ${article.text} Prudence Applegarth left.`,
  });
  expect(placeAll(sure(), [named(first), named(second)])).toEqual([1, 1]);
});

test("an article says which days it shares with the nearest, and how far from its story it was published", () => {
  const placement = decideAfter([...background, invented.damCourier], invented.damLedger);
  expect(reasonOf(placement, "same days")).toEqual({ kind: "same days", days: ["2031-03-04"] });
  expect(reasonOf(placement, "time apart")).toEqual({ kind: "time apart", hours: 3 });
});
