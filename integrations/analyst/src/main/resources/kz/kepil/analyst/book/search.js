(function () {
  'use strict';
  var box = document.getElementById('search');
  var list = document.getElementById('found');
  var none = document.getElementById('none');
  // In Russian texts who types е means ё, too; a code is found by its parts.
  function folded(term) { return term.toLowerCase().replace(/ё/g, 'е'); }
  var index = new MiniSearch({
    fields: ['id', 'text', 'acts', 'conditions'], storeFields: ['id', 'text', 'url'], idField: 'n', processTerm: folded,
    searchOptions: { boost: { id: 4, text: 2 }, prefix: true, combineWith: 'AND', fuzzy: function (term) { return term.length > 5 ? 0.2 : false; } }
  });
  index.addAll(window.KEPIL_RULES);
  function show() {
    var found = box.value.trim() ? index.search(box.value).slice(0, 50) : [];
    list.textContent = '';
    found.forEach(function (each) {
      var item = document.createElement('li');
      var link = document.createElement('a');
      link.href = each.url;
      link.textContent = each.id;
      item.appendChild(link);
      item.appendChild(document.createTextNode(' ' + each.text));
      list.appendChild(item);
    });
    none.hidden = found.length > 0 || !box.value.trim();
  }
  box.addEventListener('input', show);
  show();
})();
