// A timeline that can be stretched: lanes of visits, meetings, sittings and agreements. The table tells the same.
"use strict";
(async () => {
  const place = document.getElementById("timeline");
  if (!place) return;
  const answer = await fetch(place.dataset.from);
  const told = answer.ok ? await answer.json() : [];
  if (!told.length) return;
  place.hidden = false;

  const lanes = [
    ["visit", "Visits"], ["meeting", "Meetings, calls"], ["session", "Joint sittings"],
    ["agreement", "Agreements"], ["partnership", "Relationship"], ["greeting", "Greetings"], ["measure", "Measures"],
  ].filter(([act]) => told.some((one) => one.act === act));
  const day = 864e5;
  const marks = told.map((one) => ({ ...one, from: new Date(one.first), to: new Date(+new Date(one.last) + day) }));
  const left = 130, right = 24, top = 8, tall = 30, foot = 26;
  const height = top + lanes.length * tall + foot;
  const width = Math.max(320, place.clientWidth);
  const x = d3.scaleUtc()
    .domain([d3.min(marks, (one) => one.from), d3.max(marks, (one) => one.to)]).nice()
    .range([left, width - right]);

  const svg = d3.select(place).insert("svg", ":first-child")
    .attr("viewBox", `0 0 ${width} ${height}`).attr("class", "drawing timeline").attr("aria-hidden", "true");
  svg.append("clipPath").attr("id", "lanes").append("rect")
    .attr("x", left).attr("y", 0).attr("width", width - right - left).attr("height", height);
  lanes.forEach(([, name], place) => {
    svg.append("text").attr("class", "ink").attr("x", 0).attr("y", top + tall * (place + 0.5) + 5).text(name);
    svg.append("line").attr("class", "rule").attr("x1", 0).attr("x2", width)
      .attr("y1", top + tall * (place + 1)).attr("y2", top + tall * (place + 1));
  });
  const axis = svg.append("g").attr("class", "axis").attr("transform", `translate(0,${height - foot})`);
  const field = svg.append("g").attr("clip-path", "url(#lanes)");
  const row = new Map(lanes.map(([act], place) => [act, top + tall * (place + 0.5)]));
  const shapes = field.selectAll("a").data(marks).join("a")
    .attr("href", (one) => `/event/${one.id}`).attr("tabindex", -1)
    .attr("class", (one) => `${one.act === "partnership" ? "change" : one.act} ${one.modality === "occurred" ? "" : "unreal"}`);
  shapes.append("rect").attr("rx", 2);
  shapes.append("title").text((one) =>
    `${one.act}${one.modality === "occurred" ? "" : `, ${one.modality}`}: ${one.first}${one.last === one.first ? "" : ` to ${one.last}`}`);

  const draw = (now) => {
    axis.call(d3.axisBottom(now).ticks(Math.max(3, width / 110)));
    shapes.select("rect")
      .attr("x", (one) => now(one.from)).attr("width", (one) => Math.max(6, now(one.to) - now(one.from)))
      .attr("y", (one) => row.get(one.act) - 8).attr("height", 16);
  };
  const zoom = d3.zoom().scaleExtent([1, 400])
    .translateExtent([[left, 0], [width - right, height]]).extent([[left, 0], [width - right, height]])
    .filter((event) => event.type !== "wheel" || event.ctrlKey || event.shiftKey)
    .on("zoom", (event) => draw(event.transform.rescaleX(x)));
  svg.call(zoom);
  draw(x);

  const step = () => (width - left - right) / 3 / d3.zoomTransform(svg.node()).k;
  const ways = {
    closer: () => zoom.scaleBy(svg, 2),
    wider: () => zoom.scaleBy(svg, 0.5),
    earlier: () => zoom.translateBy(svg, step(), 0),
    later: () => zoom.translateBy(svg, -step(), 0),
    whole: () => zoom.transform(svg, d3.zoomIdentity),
  };
  for (const button of place.querySelectorAll("button[data-way]")) {
    button.addEventListener("click", ways[button.dataset.way]);
  }
})();
