// The map of visits: coasts and no borders, an arc from capital to capital. The list under it tells the same.
"use strict";
(async () => {
  const place = document.getElementById("map");
  if (!place) return;
  const [answer, coasts] = await Promise.all([fetch(place.dataset.from), fetch(place.dataset.land)]);
  if (!answer.ok || !coasts.ok) return;
  const ways = (await answer.json()).filter((one) => one.from_at && one.to_at);
  const land = await coasts.json();
  if (!ways.length) return;
  place.hidden = false;

  const width = 960, height = 500;
  // A few capitals near each other are shown with coasts around them, not with land alone.
  const around = ([north, east]) => [[-14, -26], [14, 26]].map(([up, on]) => [east + on, Math.max(-80, Math.min(80, north + up))]);
  const points = { type: "MultiPoint", coordinates: ways.flatMap((one) => [one.from_at, one.to_at]).flatMap(around) };
  const projection = d3.geoNaturalEarth1();
  const wide = d3.geoBounds(points);
  if (wide[1][0] - wide[0][0] > 0 && wide[1][0] - wide[0][0] < 190) {
    projection.rotate([-(wide[0][0] + wide[1][0]) / 2, 0]).fitExtent([[60, 40], [width - 60, height - 40]], points);
  } else projection.fitSize([width, height], { type: "Sphere" });
  const path = d3.geoPath(projection);
  const thick = d3.scaleSqrt([0, d3.max(ways, (one) => one.visits)], [0.4, 7]);

  // There and back are two ways: each bends to its own right.
  const bow = ([x1, y1], [x2, y2]) =>
    `M${x1},${y1}Q${(x1 + x2) / 2 - (y2 - y1) * 0.18},${(y1 + y2) / 2 + (x2 - x1) * 0.18 - Math.abs(x2 - x1) * 0.06} ${x2},${y2}`;

  const svg = d3.select(place).append("svg").attr("viewBox", `0 0 ${width} ${height}`)
    .attr("class", "drawing atlas").attr("aria-hidden", "true");
  svg.append("path").attr("class", "land").attr("d", path(topojson.feature(land, land.objects.land)));
  const arcs = svg.append("g").selectAll("a").data(ways).join("a")
    .attr("href", (one) => `/${[one.from, one.to].sort().join("/")}`).attr("tabindex", -1);
  arcs.append("path").attr("class", "way").attr("stroke-width", (one) => thick(one.visits))
    .attr("d", (one) => bow(...[one.from_at, one.to_at].map(([north, east]) => projection([east, north]))));
  arcs.append("title").text((one) => `${one.from} to ${one.to}: ${one.visits}`);
  const seats = new Map(ways.flatMap((one) => [[one.from, one.from_at], [one.to, one.to_at]]));
  const dots = svg.append("g").selectAll("g").data([...seats]).join("g")
    .attr("transform", ([, [north, east]]) => `translate(${projection([east, north])})`);
  dots.append("circle").attr("r", 3);
  // A name that would cover another goes to the other side, or is left to the list.
  const taken = [];
  dots.append("text").attr("class", "ink").each(function ([code, [north, east]]) {
    const [x, y] = projection([east, north]);
    const free = [[6, 4], [-32, 4], [-13, -7], [-13, 16]].find(([dx, dy]) =>
      taken.every(([tx, ty]) => Math.abs(tx - x - dx) > 28 || Math.abs(ty - y - dy) > 12));
    if (!free) return;
    taken.push([x + free[0], y + free[1]]);
    d3.select(this).attr("x", free[0]).attr("y", free[1]).text(code);
  });
})();
