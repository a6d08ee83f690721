/* The report pages: tables that page and filter, charts with a table of the same figures, two languages. */
(function () {
  'use strict';

  var data = window.xinheng || {};
  var root = document.documentElement;
  var redraws = [];
  var LEVELS = { RED: '#b3261e', ORANGE: '#d9772b', YELLOW: '#d9b43c', BLUE: '#4a7fbf' };
  var GRADES = { A: '#2c7454', B: '#7fae8a', C: '#d9b43c', D: '#d9772b', E: '#b3261e' };
  var COLOURS = ['#2c62a3', '#c08a2e', '#5b9279', '#8b5d8f', '#b0563f', '#5f7d95', '#9aa34a', '#a07a5a'];
  var CODE = /^[A-Z][A-Z_0-9]*$/;
  var WORD = /^[\x21-\x7e]{1,20}$/;
  var WORDS = {
    search: ['查找', 'Search'], all: ['全部', 'All'], previous: ['上一页', 'Previous'], next: ['下一页', 'Next'],
    none: ['没有记录', 'No rows'], noChart: ['本夜没有可列的数据', 'Nothing to show on this night'], yes: ['是', 'Yes'], no: ['否', 'No'],
    same: ['同样的数字', 'The same figures'], unknown: ['未知', 'Unknown'], indicator: ['指标', 'Indicator'], cut: ['口径', 'Cut'],
    nights: ['近三十夜', 'Last nights'], published: ['已发布', 'published'], missing: ['缺', 'missing'], sort: ['排序', 'Sort'],
    TOWN: ['镇街', 'Towns'], DEPARTMENT: ['执法领域', 'Departments'], MATTER: ['事项', 'Matters'], CLASS: ['监管分类', 'Classes']
  };

  function english() { return root.dataset.language === 'en'; }
  function word(key) { return WORDS[key] ? WORDS[key][english() ? 1 : 0] : key; }

  function element(tag, attributes, children) {
    var node = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) { node.setAttribute(name, attributes[name]); });
    (children || []).forEach(function (child) {
      node.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
    });
    return node;
  }

  function title(column) { return english() ? column.en : column.zh; }

  /** The place of the label beside a code; -1 where it has none. */
  function labelOf(table, place) {
    return table.columns[place].type === 'string' ? index(table, table.columns[place].name + '_label') : -1;
  }

  /** The head of a column, by its label where it has one. */
  function titleAt(table, place) {
    var label = labelOf(table, place);
    return title(table.columns[label < 0 ? place : label]);
  }
  function index(table, name) { return table.columns.findIndex(function (column) { return column.name === name; }); }

  /** What a person reads of a cell. */
  function shown(value, type) {
    if (value === null || value === undefined) { return '–'; }
    if (value === '') { return word('unknown'); }
    if (value === true || value === false) { return word(value ? 'yes' : 'no'); }
    if (type === 'share' && typeof value === 'number') { return (value * 100).toFixed(1) + '%'; }
    if (type === 'number') { return value.toLocaleString('en-US', { maximumFractionDigits: 4 }); }
    return typeof value === 'number' ? value.toLocaleString('en-US') : String(value);
  }

  function humane(code) {
    var text = code.replace(/_/g, ' ').toLowerCase();
    return code.length === 1 ? code : text.charAt(0).toUpperCase() + text.slice(1);
  }

  /** The words for a code: its label beside it where the page has one. */
  function said(table, row, place) {
    var value = row[place];
    var column = table.columns[place];
    if (column.type !== 'string') { return shown(value, column.type); }
    var base = column.name.replace(/_label$/, '');
    var code = row[index(table, base)];
    var label = row[index(table, base + '_label')];
    if (code === undefined || label === undefined || typeof code === 'number') { return shown(value, column.type); }
    if (english() && typeof code === 'string' && CODE.test(code)) { return humane(code); }
    if (!label) { return code === null ? '–' : shown(code); }
    return code && code.length === 1 && label.indexOf(code) !== 0 ? code + ' ' + label : label;
  }

  function caption(box) { return box.querySelector('.caption, figcaption'); }

  /** Columns a table shows: those it names, else each code or its label but not both. */
  function visible(table, names) {
    if (names) { return names.split(',').map(function (name) { return index(table, name); }).filter(function (i) { return i >= 0; }); }
    return table.columns.map(function (column, i) { return i; }).filter(function (i) {
      return labelOf(table, i) < 0;
    });
  }

  function cell(table, row, place) {
    var column = table.columns[place];
    var value = row[place];
    var text = said(table, row, place);
    var node = element('td', { 'class': column.type });
    var level = row[index(table, column.name.replace(/_label$/, ''))];
    if (/^(level|level_label)$/.test(column.name) && level) {
      node.appendChild(element('span', { 'class': 'chip ' + String(level).replace(/[^A-Z]/g, '') }, [text]));
      return node;
    }
    if (column.name === 'is_met' && value !== null) { node.classList.add(value ? 'good' : 'bad'); }
    if (/name$/.test(column.name)) { node.classList.add('name'); }
    if (column.type === 'string' && text.length > 24) { node.classList.add('long'); }
    if (column.type === 'string' && WORD.test(text)) { node.classList.add('code'); }
    node.appendChild(document.createTextNode(text));
    return node;
  }

  /** Darkens the cells of a column by their share of its highest. */
  function tint(node, value, most) {
    if (typeof value === 'number' && most > 0 && value > 0) {
      node.style.backgroundColor = 'rgba(197, 90, 40, ' + (0.08 + 0.5 * value / most).toFixed(3) + ')';
    }
  }

  function compare(left, right) {
    if (left === null || right === null) { return left === right ? 0 : left === null ? 1 : -1; }
    return typeof left === 'number' ? left - right : String(left).localeCompare(String(right), 'zh-CN');
  }

  /** A table that searches, filters, sorts and pages. */
  function makeTable(box, table, options) {
    var state = { page: 0, search: '', chosen: {}, sort: -1, down: false };
    var size = Number(options.size || 20);
    var columns = visible(table, options.columns);
    var filters = (options.filter || '').split(',').map(function (name) { return index(table, name); })
      .filter(function (i) { return i >= 0; });
    var heat = (options.heat || '').split(',').map(function (name) { return index(table, name); });
    var body = element('div');
    var tools = element('div', { 'class': 'tools' });
    box.appendChild(tools);
    box.appendChild(body);

    function found() {
      var rows = table.rows.filter(function (row) {
        return filters.every(function (i) { return !state.chosen[i] || said(table, row, i) === state.chosen[i]; })
          && (!state.search || columns.some(function (i) {
            return said(table, row, i).toLowerCase().indexOf(state.search) >= 0;
          }));
      });
      if (state.sort < 0) { return rows; }
      return rows.slice().sort(function (a, b) {
        var order = compare(a[state.sort], b[state.sort]);
        return state.down ? -order : order;
      });
    }

    function tooling() {
      tools.textContent = '';
      if (table.rows.length <= size && !filters.length) { return; }
      var search = element('input', { type: 'search', value: state.search });
      search.addEventListener('input', function () {
        state.search = search.value.trim().toLowerCase(); state.page = 0; draw();
      });
      tools.appendChild(element('label', {}, [word('search'), search]));
      filters.forEach(function (i) {
        var values = Array.from(new Set(table.rows.map(function (row) { return said(table, row, i); })));
        values.sort(function (a, b) { return a.localeCompare(b, 'zh-CN'); });
        var select = element('select', { 'data-filter': table.columns[i].name });
        select.appendChild(element('option', { value: '' }, [word('all')]));
        values.forEach(function (value) { select.appendChild(element('option', { value: value }, [value])); });
        select.addEventListener('change', function () { state.chosen[i] = select.value; state.page = 0; draw(); });
        tools.appendChild(element('label', {}, [titleAt(table, i), select]));
      });
    }

    function header() {
      return element('tr', {}, columns.map(function (i) {
        var sorted = state.sort === i ? (state.down ? 'descending' : 'ascending') : 'none';
        var button = element('button', { type: 'button' }, [titleAt(table, i)]);
        button.addEventListener('click', function () {
          state.down = state.sort === i ? !state.down : typeof (table.rows[0] || [])[i] === 'number';
          state.sort = i; state.page = 0; draw();
          body.querySelectorAll('th button')[columns.indexOf(i)].focus();
        });
        return element('th', { scope: 'col', 'class': table.columns[i].type, 'aria-sort': sorted }, [button]);
      }));
    }

    function pager(total) {
      var pages = Math.max(1, Math.ceil(total / size));
      var from = total === 0 ? 0 : state.page * size + 1;
      var to = Math.min(total, (state.page + 1) * size);
      var bar = element('div', { 'class': 'pager' });
      var text = english() ? from + '–' + to + ' of ' + shown(total) : '第 ' + from + '–' + to + ' 条，共 ' + shown(total) + ' 条';
      function turn(key, by, possible) {
        var button = element('button', { type: 'button', 'class': key }, [word(key)]);
        button.disabled = !possible;
        button.addEventListener('click', function () {
          state.page += by; draw();
          var again = body.querySelector('.pager .' + key);
          (again.disabled ? body.querySelector('.pager button:not(:disabled)') : again).focus();
        });
        bar.appendChild(button);
      }
      if (pages > 1) { turn('previous', -1, state.page > 0); }
      bar.appendChild(element('span', { role: 'status', 'class': 'count' }, [text]));
      if (pages > 1) { turn('next', 1, state.page < pages - 1); }
      return bar;
    }

    function draw() {
      var rows = found();
      var page = rows.slice(state.page * size, (state.page + 1) * size);
      var most = heat.map(function (i) {
        return i < 0 ? 0 : Math.max.apply(null, table.rows.map(function (row) { return row[i] || 0; }));
      });
      body.textContent = '';
      if (table.capped) {
        body.appendChild(element('p', { 'class': 'capped' }, [english()
          ? 'The first ' + shown(table.rows.length) + ' only; all of them are in the mart ' + table.mart + '.'
          : '仅列前 ' + shown(table.rows.length) + ' 条，全部在数据集 ' + table.mart + ' 中。']));
      }
      if (!table.rows.length) { body.appendChild(element('p', { 'class': 'empty' }, [word('none')])); return; }
      var lines = page.map(function (row) {
        return element('tr', {}, columns.map(function (i) {
          var node = cell(table, row, i);
          if (heat.indexOf(i) >= 0) { tint(node, row[i], most[heat.indexOf(i)]); }
          return node;
        }));
      });
      var label = caption(box);
      body.appendChild(element('div', { 'class': 'scroll' + (columns.length <= 3 ? ' narrow' : ''), tabindex: '0', role: 'region', 'aria-label': label ? visibleText(label) : title(table.columns[0]) }, [
        element('table', {}, [element('caption', { 'class': 'heard' }, [label ? visibleText(label) : '']), element('thead', {}, [header()]), element('tbody', {}, lines)])]));
      if (rows.length > size || state.search || filters.length) { body.appendChild(pager(rows.length)); }
    }

    redraws.push(function () { state.chosen = {}; tooling(); draw(); });
    tooling();
    draw();
    return { refresh: function (rows) { table = Object.assign({}, table, { rows: rows }); state = { page: 0, search: '', chosen: {}, sort: -1, down: false }; tooling(); draw(); } };
  }

  function visibleText(node) {
    var part = node.querySelector(english() ? '[lang="en"]' : '[lang="zh-CN"]');
    return (part || node).textContent;
  }

  /** Sums a table by x and series, both in words; the shape of every chart. */
  function pivot(table, x, series, values, options) {
    var rows = new Map();
    var names = new Map();
    var places = values.map(function (name) { return index(table, name); });
    table.rows.forEach(function (row) {
      var key = said(table, row, x);
      if (!rows.has(key)) { rows.set(key, new Map()); }
      places.forEach(function (place) {
        var name = series >= 0 ? said(table, row, series) : title(table.columns[place]);
        var code = series >= 0 ? row[series] : table.columns[place].name;
        names.set(name, code);
        if (row[place] !== null) { rows.get(key).set(name, (rows.get(key).get(name) || 0) + row[place]); }
      });
    });
    var keys = Array.from(rows.keys());
    if (table.columns[x].name === 'age') { keys.sort(function (a, b) { return parseInt(a, 10) - parseInt(b, 10); }); }
    names = new Map(Array.from(names).sort(function (a, b) { return rank(a[1]) - rank(b[1]); }));
    if (options.top) {
      keys.sort(function (a, b) { return total(rows.get(b)) - total(rows.get(a)); });
      keys = keys.slice(0, 15);
    }
    return { keys: keys, names: names, rows: rows };
  }

  /** The gravest level first; whatever is no level stays as it is. */
  function rank(code) {
    return Object.keys(LEVELS).indexOf(String(code)) + 1;
  }

  function total(values) {
    return Array.from(values.values()).reduce(function (sum, value) { return sum + value; }, 0);
  }

  function colour(code, place, options) {
    var tail = String(code).replace(/^.*_/, '').toUpperCase();
    if (options.levels && LEVELS[tail]) { return LEVELS[tail]; }
    return GRADES[tail] && tail.length === 1 ? GRADES[tail] : COLOURS[place % COLOURS.length];
  }

  function chartOption(shape, kind, type, options, plotWidth) {
    var percent = options.percent || type === 'share';
    var sums = shape.keys.map(function (key) { return total(shape.rows.get(key)) || 1; });
    var order = Array.from(shape.names.keys());
    var few = kind === 'bar' && shape.keys.length <= 8;
    var series = order.map(function (name, place) {
      return {
        name: name, type: kind, stack: options.stack ? 'all' : undefined, areaStyle: options.area ? {} : undefined,
        barMaxWidth: 26, connectNulls: true, lineStyle: shape.names.get(name) === 'target' ? { type: 'dashed' } : undefined, symbolSize: 6, showSymbol: shape.keys.length < 40, emphasis: { focus: 'none' },
        itemStyle: { color: colour(shape.names.get(name), place, options) }, labelLayout: { hideOverlap: true },
        label: { show: few && !options.stack && !options.horizontal, position: 'top', color: '#1c2733', formatter: function (point) { return shown(point.value, percent ? 'share' : 'whole'); } },
        data: shape.keys.map(function (key, i) {
          var value = shape.rows.get(key).has(name) ? shape.rows.get(key).get(name) : null;
          return value === null ? null : options.percent ? value / sums[i] : value;
        })
      };
    });
    var values = {
      type: 'value', scale: Boolean(options.zoomed), max: options.percent ? 1 : undefined, minInterval: percent ? undefined : 1,
      axisLabel: { color: '#5a6876', formatter: function (value) { return percent ? Math.round(value * 1000) / 10 + '%' : value.toLocaleString('en-US'); } },
      splitLine: { lineStyle: { color: '#e6ebf0' } }
    };
    var width = options.horizontal ? Math.min(190, plotWidth * 0.35) : few ? Math.max(46, (plotWidth - 80) / shape.keys.length - 8) : undefined;
    var keys = { type: 'category', data: shape.keys, axisTick: { show: false }, axisLine: { lineStyle: { color: '#aab6c3' } }, inverse: Boolean(options.horizontal),
      axisLabel: { color: '#1c2733', width: width, overflow: options.horizontal ? 'truncate' : 'break', hideOverlap: !options.horizontal && !few, interval: options.horizontal || few ? 0 : undefined } };
    return {
      animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      aria: { enabled: false },
      legend: { show: order.length > 1, type: order.length > 8 ? 'scroll' : 'plain', top: 0, left: 0, itemWidth: 14, itemHeight: 9 },
      grid: { left: 8, right: 24, top: order.length > 1 ? 38 : 22, bottom: 4, containLabel: true },
      tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, axisPointer: { type: kind === 'bar' ? 'shadow' : 'line' },
        valueFormatter: function (value) { return shown(value === undefined ? null : value, percent ? 'share' : 'whole'); } },
      xAxis: options.horizontal ? values : keys, yAxis: options.horizontal ? keys : values, series: series
    };
  }

  function figures(shape, type, first) {
    var order = Array.from(shape.names.keys());
    return element('details', {}, [
      element('summary', {}, [word('same')]),
      element('div', { 'class': 'scroll', tabindex: '0' }, [element('table', {}, [
        element('thead', {}, [element('tr', {}, [element('th', { scope: 'col' }, [first])].concat(order.map(function (name) {
          return element('th', { scope: 'col', 'class': 'number' }, [name]);
        })))]),
        element('tbody', {}, shape.keys.map(function (key) {
          return element('tr', {}, [element('th', { scope: 'row' }, [key])].concat(order.map(function (name) {
            var value = shape.rows.get(key).get(name);
            return element('td', { 'class': 'number' }, [shown(value === undefined ? null : value, type)]);
          })));
        }))])])]);
  }

  function makeChart(box, table, spec) {
    var plot = element('div', { 'class': 'plot', role: 'img' });
    var rest = element('div');
    var chart = null;
    var at = null;
    box.appendChild(plot);
    box.appendChild(rest);
    function draw() {
      var options = {};
      (spec.options || '').split(' ').forEach(function (name) { options[name] = true; });
      var values = spec.value.split(',');
      var valueType = options.share ? 'share' : table.columns[index(table, values[0])].type;
      var x = index(table, spec.name || spec.x);
      var shape = pivot(table, x, spec.series ? index(table, spec.series) : -1, values, options);
      rest.textContent = '';
      plot.hidden = !shape.keys.length;
      if (!shape.keys.length) { rest.appendChild(element('p', { 'class': 'empty' }, [word('noChart')])); return; }
      if (options.horizontal) { plot.style.height = Math.max(140, 60 + shape.keys.length * 26) + 'px'; }
      plot.setAttribute('aria-label', (caption(box) ? visibleText(caption(box)) + '：' : '') + shape.keys.slice(0, 8).map(function (key) {
        return key + ' ' + Array.from(shape.rows.get(key)).map(function (pair) { return pair[0] + ' ' + shown(pair[1], valueType); }).join('，');
      }).join('；'));
      chart = chart || window.echarts.init(plot, null, { renderer: 'svg' });
      at = function (width) {
        chart.resize({ width: width || 'auto' });
        chart.setOption(chartOption(shape, spec.chart, valueType, options, width || plot.clientWidth), true);
        // A printer does not wait for the next frame.
        chart.getZr().flush();
        var svg = plot.querySelector('svg');
        svg.setAttribute('viewBox', '0 0 ' + svg.getAttribute('width') + ' ' + svg.getAttribute('height'));
      };
      at();
      rest.appendChild(figures(shape, valueType, titleAt(table, x)));
    }
    redraws.push(draw);
    draw();
    window.addEventListener('resize', draw);
    window.addEventListener('beforeprint', function () { if (at) { at(box.closest('.pair') ? 335 : 690); } });
    window.addEventListener('afterprint', function () { if (at) { at(); } });
    return { refresh: function (rows) { table = Object.assign({}, table, { rows: rows }); draw(); } };
  }

  /** Rows against columns; darker is more, or the colour of a verdict. */
  function makeMatrix(box, table, spec) {
    var body = element('div');
    box.appendChild(body);
    function draw() {
      var r = index(table, spec.row), c = index(table, spec.column), v = index(table, spec.value), l = index(table, spec.level);
      var keys = new Set(), columns = new Set(), cells = new Map(), most = 0;
      table.rows.forEach(function (row) {
        var key = said(table, row, r), column = said(table, row, c);
        keys.add(key); columns.add(column);
        var before = cells.get(key + '\n' + column);
        cells.set(key + '\n' + column, { value: (before ? before.value : 0) + (row[v] === null ? 0 : row[v]), none: row[v] === null, level: l < 0 ? '' : row[l], same: key === column });
        if (key !== column) { most = Math.max(most, row[v]); }
      });
      body.textContent = '';
      if (!keys.size) { body.appendChild(element('p', { 'class': 'empty' }, [word('none')])); return; }
      var columnNames = Array.from(columns).sort(l < 0 ? undefined : function () { return 0; });
      var head = element('tr', {}, [element('th', { scope: 'col' }, [titleAt(table, r)])].concat(columnNames.map(function (name) {
        return element('th', { scope: 'col' }, [name]);
      })));
      var lines = Array.from(keys).map(function (key) {
        return element('tr', {}, [element('th', { scope: 'row' }, [key])].concat(columnNames.map(function (column) {
          var one = cells.get(key + '\n' + column);
          var node = element('td', {}, [one && !one.none ? shown(one.value, table.columns[v].type === 'decimal' ? 'share' : table.columns[v].type) : '–']);
          if (one && one.level) { node.className = 'v-' + one.level; node.title = humane(one.level); }
          if (one && l < 0 && !one.same) { tint(node, one.value, most); }
          return node;
        })));
      });
      body.appendChild(element('div', { 'class': 'scroll', tabindex: '0', role: 'region', 'aria-label': visibleText(caption(box)) }, [
        element('table', {}, [element('caption', { 'class': 'heard' }, [visibleText(caption(box))]), element('thead', {}, [head]), element('tbody', {}, lines)])]));
    }
    redraws.push(draw);
    draw();
  }

  function makeTiles(box) {
    function draw() {
      box.textContent = '';
      data.tonight.rows.filter(function (row) { return row[0] === box.dataset.part; }).forEach(function (row) {
        var alert = box.dataset.alert ? (row[4] > 0 ? ' alert' : ' calm') : '';
        box.appendChild(element('a', { 'class': 'tile' + alert, href: row[5] + '.html', 'data-figure': row[1] }, [
          element('b', {}, [shown(row[4])]), element('span', {}, [row[english() ? 3 : 2]])]));
      });
    }
    redraws.push(draw);
    draw();
  }

  function makeNights(box) {
    function draw() {
      box.textContent = '';
      box.appendChild(element('span', {}, [word('nights')]));
      box.appendChild(element('ol', {}, data.nights.rows.map(function (row) {
        var state = word(row[1] ? 'published' : 'missing');
        return element('li', { 'class': row[1] ? 'there' : 'missing', title: row[0] + ' ' + state, 'aria-label': row[0] + ' ' + state }, [row[0].slice(8)]);
      })));
    }
    redraws.push(draw);
    draw();
  }

  /** One indicator by one cut, chosen by hand. */
  function makeDrill(box) {
    var table = data.drill, names = data[box.dataset.names];
    var k = index(table, 'kpi'), c = index(table, 'cut');
    var tools = element('div', { 'class': 'tools' });
    var figure = element('figure', { 'class': 'chart' });
    var list = element('div', { 'class': 'table' });
    [tools, figure, list].forEach(function (node) { box.appendChild(node); });
    if (!table.rows.length) { list.appendChild(element('p', { 'class': 'empty' }, [word('none')])); return; }
    var kpi = table.rows[0][k], cut = '';
    function rows() { return table.rows.filter(function (row) { return row[k] === kpi && row[c] === cut; }); }
    function cuts() { return Array.from(new Set(table.rows.filter(function (row) { return row[k] === kpi; }).map(function (row) { return row[c]; }))); }
    function choose(key, id, values, chosen, label, change) {
      var select = element('select', { id: id });
      values.forEach(function (value) {
        var option = element('option', { value: value }, [label(value)]);
        option.selected = value === chosen;
        select.appendChild(option);
      });
      select.addEventListener('change', function () { change(select.value); });
      tools.appendChild(element('label', {}, [word(key), select]));
    }
    function name(id) { return indicatorName(names, id); }
    function tooling() {
      tools.textContent = '';
      choose('indicator', 'kpi', Array.from(new Set(table.rows.map(function (row) { return row[k]; }))), kpi, name, function (value) {
        kpi = value; cut = cuts()[0]; tooling(); show(); tools.querySelector('#kpi').focus();
      });
      choose('cut', 'cut', cuts(), cut, word, function (value) { cut = value; show(); });
    }
    cut = cuts()[0];
    tooling();
    redraws.push(tooling);
    var chart = makeChart(figure, Object.assign({}, table, { rows: rows() }), { chart: 'bar', x: 'code_label', value: 'share', options: 'horizontal top' });
    var detail = makeTable(list, Object.assign({}, table, { rows: rows() }), { columns: 'code_label,numerator,denominator,share,target,is_met', size: '20' });
    function show() { chart.refresh(rows()); detail.refresh(rows()); }
  }

  /** The words for an indicator by its code. */
  function indicatorName(names, id) {
    var row = names.rows.find(function (one) { return one[index(names, 'kpi')] === id; });
    return row ? id.split('-')[0] + ' ' + row[index(names, 'kpi_label')] : id;
  }

  /** One indicator over the nights, chosen by hand; that with the most nights first. */
  function makeTrend(box) {
    var table = data[box.dataset.table], names = data[box.dataset.names];
    var k = index(table, 'kpi');
    var tools = element('div', { 'class': 'tools' });
    var figure = element('figure', { 'class': 'chart' });
    [tools, figure].forEach(function (node) { box.appendChild(node); });
    if (!table.rows.length) { figure.appendChild(element('p', { 'class': 'empty' }, [word('none')])); return; }
    var ids = Array.from(new Set(table.rows.map(function (row) { return row[k]; })));
    var kpi = ids[0];
    function rows() { return table.rows.filter(function (row) { return row[k] === kpi; }); }
    function tooling() {
      tools.textContent = '';
      var select = element('select', { id: 'trend' }, ids.map(function (id) {
        var option = element('option', { value: id }, [indicatorName(names, id)]);
        option.selected = id === kpi;
        return option;
      }));
      select.addEventListener('change', function () { kpi = select.value; chart.refresh(rows()); });
      tools.appendChild(element('label', {}, [word('indicator'), select]));
    }
    tooling();
    redraws.push(tooling);
    var chart = makeChart(figure, Object.assign({}, table, { rows: rows() }), { chart: 'line', x: 'as_of', value: 'share,target', options: 'share' });
  }

  /** Says whether a share rises from one code to the next. */
  function sayWhetherRising(box) {
    var table = data[box.dataset.rising];
    function draw() {
      var shares = table.rows.filter(function (row) { return /^[A-D]$/.test(row[0]) && row[4] !== null; }).map(function (row) { return row[4]; });
      var rises = shares.every(function (share, i) { return i === 0 || share >= shares[i - 1]; });
      box.textContent = shares.length < 2 ? '' : rises
        ? (english() ? 'The finding rate rises from class to class.' : '问题发现率随监管分类上升。')
        : (english() ? 'The finding rate does not rise from class to class.' : '问题发现率没有随监管分类上升。');
    }
    redraws.push(draw);
    draw();
  }

  function remember(language) {
    try { window.localStorage.setItem('xinheng-language', language); } catch (e) { /* Not every browser keeps it for files. */ }
  }

  function remembered() {
    try { return window.localStorage.getItem('xinheng-language'); } catch (e) { return null; }
  }

  function speak(language) {
    root.dataset.language = language;
    root.lang = language === 'en' ? 'en' : 'zh-CN';
    var button = document.getElementById('language');
    button.textContent = language === 'en' ? '中文' : 'English';
    button.lang = language === 'en' ? 'zh-CN' : 'en';
    button.setAttribute('aria-label', language === 'en' ? '切换为中文' : 'Switch to English');
  }

  function each(selector, make) { Array.prototype.forEach.call(document.querySelectorAll(selector), make); }

  speak(remembered() === 'en' ? 'en' : 'zh');
  document.getElementById('language').addEventListener('click', function () {
    var language = english() ? 'zh' : 'en';
    remember(language);
    speak(language);
    redraws.forEach(function (redraw) { redraw(); });
  });
  each('.tiles', makeTiles);
  each('.nights', makeNights);
  each('div.table[data-table]', function (box) { makeTable(box, data[box.dataset.table], box.dataset); });
  each('figure.chart[data-chart]', function (box) { makeChart(box, data[box.dataset.table], box.dataset); });
  each('.matrix', function (box) { makeMatrix(box, data[box.dataset.table], box.dataset); });
  each('.drill', makeDrill);
  each('.trend', makeTrend);
  each('[data-rising]', sayWhetherRising);
}());
