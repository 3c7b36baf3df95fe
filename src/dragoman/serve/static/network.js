// The network of contacts: who meets whom, the thicker the oftener. The list under it tells the same.
"use strict";
(async () => {
  const place = document.getElementById("network");
  if (!place) return;
  const answer = await fetch(place.dataset.from);
  const told = answer.ok ? await answer.json() : [];
  if (!told.length) return;
  place.hidden = false;

  const width = 900, height = 560;
  const met = d3.rollup(told.flatMap((one) => one.parties.map((code) => [code, one.contacts])),
    (some) => d3.sum(some, (one) => one[1]), (one) => one[0]);
  const most = new Set([...met].sort((a, b) => b[1] - a[1] || d3.ascending(a[0], b[0])).slice(0, 40).map((one) => one[0]));
  const links = told.filter((one) => one.parties.every((code) => most.has(code)))
    .map((one) => ({ source: one.parties[0], target: one.parties[1], contacts: one.contacts }));
  const nodes = [...most].sort().map((id) => ({ id, met: met.get(id) }));
  const thick = d3.scaleSqrt([0, d3.max(links, (one) => one.contacts)], [0.4, 9]);
  const round = d3.scaleSqrt([0, d3.max(nodes, (one) => one.met)], [4, 20]);

  d3.forceSimulation(nodes)
    .force("link", d3.forceLink(links).id((one) => one.id).distance(90).strength((one) => thick(one.contacts) / 20))
    .force("charge", d3.forceManyBody().strength(-260))
    .force("x", d3.forceX(width / 2).strength(0.06)).force("y", d3.forceY(height / 2).strength(0.1))
    .force("apart", d3.forceCollide((one) => round(one.met) + 12))
    .stop().tick(300);
  const inside = (value, far, edge) => Math.max(edge, Math.min(far - edge, value));
  for (const one of nodes) {
    one.x = inside(one.x, width, 30);
    one.y = inside(one.y, height, 30);
  }

  const svg = d3.select(place).append("svg").attr("viewBox", `0 0 ${width} ${height}`)
    .attr("class", "drawing network").attr("aria-hidden", "true");
  const address = (one, other) => `/${[one, other].sort().join("/")}`;
  const ties = svg.append("g").selectAll("a").data(links).join("a")
    .attr("href", (one) => address(one.source.id, one.target.id)).attr("tabindex", -1);
  ties.append("line").attr("class", "tie")
    .attr("x1", (one) => one.source.x).attr("y1", (one) => one.source.y)
    .attr("x2", (one) => one.target.x).attr("y2", (one) => one.target.y).attr("stroke-width", (one) => thick(one.contacts));
  ties.append("title").text((one) => `${one.source.id} – ${one.target.id}: ${one.contacts}`);
  const dots = svg.append("g").selectAll("a").data(nodes).join("a")
    .attr("href", (one) => `/pairs?of=${one.id}`).attr("tabindex", -1);
  dots.append("circle").attr("cx", (one) => one.x).attr("cy", (one) => one.y).attr("r", (one) => round(one.met));
  dots.append("text").attr("class", "ink").attr("text-anchor", "middle")
    .attr("x", (one) => one.x).attr("y", (one) => one.y - round(one.met) - 3).text((one) => one.id);
})();
