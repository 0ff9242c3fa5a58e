
(() => {
  'use strict';
  const form = document.getElementById('search');
  const field = document.getElementById('rule');
  const found = document.getElementById('found');
  const rows = Array.from(document.querySelectorAll('tr[data-rule]'));
  const names = new Set(rows.map((row) => row.dataset.rule));

  const search = () => {
    const wanted = field.value.trim().toLowerCase();
    const matches = (name) => name.toLowerCase().includes(wanted);
    for (const row of rows) {
      row.hidden = !matches(row.dataset.rule);
    }
    const count = Array.from(names).filter(matches).length;
    found.textContent = wanted === '' ? '' : `${count} of ${names.size} rules`;
  };

  field.addEventListener('input', search);
  form.addEventListener('submit', (event) => event.preventDefault());
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && document.activeElement !== field) {
      event.preventDefault();
      field.focus();
    } else if (event.key === 'Escape' && document.activeElement === field) {
      field.value = '';
      search();
    }
  });
  form.hidden = false;
  search();
})();
