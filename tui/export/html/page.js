// The page works without this; it only adds the keys n and p for the next and the previous change.
addEventListener("keydown", (event) => {
  const by = { n: 1, p: -1 }[event.key];
  const steps = [...document.querySelectorAll(".step")].sort((a, b) => a.id.slice(6) - b.id.slice(6));
  if (!by || event.ctrlKey || event.metaKey || event.altKey || !steps.length) return;
  const here = steps.findIndex((step) => "#" + step.id === location.hash);
  const next = here < 0 ? (by > 0 ? 0 : steps.length - 1) : (here + by + steps.length) % steps.length;
  location.hash = steps[next].id;
});
