(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('data').textContent);
  var t = data.texts;
  var live = document.getElementById('live');
  var css = getComputedStyle(document.documentElement);
  var colours = [0, 1, 2, 3, 4, 5].map(function (i) { return css.getPropertyValue('--s' + i).trim(); });
  var classes = [0, 1, 2, 3, 4].map(function (i) { return css.getPropertyValue('--c' + i).trim(); });
  var dashes = ['solid', 'dashed', 'dotted', 'solid', 'solid', 'dashed'];
  var symbols = ['circle', 'diamond', 'triangle', 'rect', 'circle', 'diamond'];
  var font = 'system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif';
  var LABEL = 128;
  var encode = echarts.format.encodeHTML;
  var drawn = [];
  var errors = [];
  var charts = {};
  window.fastlegesim = {drawn: drawn, errors: errors, charts: charts};
  window.addEventListener('error', function (event) { errors.push(String(event.message)); });

  function number(value, decimals) {
    if (value === null || value === undefined || isNaN(value)) { return '–'; }
    var text = Math.abs(value).toFixed(decimals);
    var parts = text.split('.');
    parts[0] = parts[0].replace(/\B(?=(\d{3})+$)/g, data.lang === 'nb' ? '\u00a0' : ',');
    text = parts.join(data.lang === 'nb' ? ',' : '.');
    return (value < 0 && /[1-9]/.test(text) ? '−' : '') + text;
  }
  function signed(value, decimals) {
    return (value > 0 && /[1-9]/.test(number(value, decimals)) ? '+' : '') + number(value, decimals);
  }
  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (all, key) { return values[key]; });
  }
  /* A scenario's name as words, which may be broken. */
  function say(html) {
    var box = document.createElement('div');
    box.innerHTML = html.replace(/<br>/g, '. ');
    live.textContent = box.textContent;
  }

  function begin(id, height, label) {
    var el = document.getElementById(id);
    if (height) { el.style.height = height + 'px'; }
    el.setAttribute('role', 'img');
    el.setAttribute('aria-label', label);
    var chart = echarts.init(el, null, {renderer: 'svg'});
    chart.on('finished', function () {
      if (el.querySelector('svg path')) {
        el.setAttribute('data-drawn', 'true');
        if (drawn.indexOf(id) < 0) { drawn.push(id); }
      }
    });
    charts[id] = chart;
    return chart;
  }
  function common(label) {
    return {
      animation: false,
      aria: {enabled: true, label: {description: label}},
      textStyle: {fontFamily: font, color: '#1a1a1a', fontSize: 13},
      tooltip: {confine: true, transitionDuration: 0, backgroundColor: '#fff', borderColor: '#777', padding: [6, 9],
        textStyle: {color: '#1a1a1a', fontFamily: font, fontSize: 13}, extraCssText: 'max-width:20rem;white-space:normal'}
    };
  }
  function keys(el, count, show, hide) {
    var at = -1;
    el.addEventListener('keydown', function (event) {
      var key = event.key;
      if (key === 'ArrowRight' || key === 'ArrowDown') { at = Math.min(count - 1, at + 1); }
      else if (key === 'ArrowLeft' || key === 'ArrowUp') { at = Math.max(0, at - 1); }
      else if (key === 'Home') { at = 0; }
      else if (key === 'End') { at = count - 1; }
      else if (key === 'Escape') { at = -1; hide(); return; }
      else { return; }
      event.preventDefault();
      show(at);
    });
    el.addEventListener('blur', function () { at = -1; hide(); });
  }

  function lineTip(spec, i) {
    var rows = spec.series.map(function (s) {
      var write = spec.effect ? signed : number;
      if (s.mean[i] === null && s.published[i] === null) { return ''; }
      var text = '<br>' + (spec.series.length > 1 || spec.effect ? '<b>' + encode(s.name) + '</b> ' : '');
      var said = [];
      if (s.mean[i] !== null) {
        var band = s.low[i] !== null && s.low[i] !== s.high[i]
          ? ' <span class="sub">(' + write(s.low[i], spec.decimals) + ' ' + t.to + ' ' + write(s.high[i], spec.decimals) + ')</span>' : '';
        said.push((spec.effect ? '' : t.simulated + ' ') + write(s.mean[i], spec.decimals) + band);
      }
      if (s.published[i] !== null) { said.push(t.published + ' ' + number(s.published[i], spec.decimals)); }
      return text + said.join(', ');
    });
    return '<div class="tip"><b>' + spec.years[i] + '</b> <span class="sub">' + encode(spec.unit) + '</span>' + rows.join('') + '</div>';
  }

  function lineChart(spec) {
    var el = document.getElementById(spec.id);
    var label = spec.title + ', ' + spec.unit + '. ' + spec.caption + ' ' + t.keys;
    var chart = begin(spec.id, 0, label);
    var many = spec.series.length > 1 || spec.effect;
    var series = [];
    spec.series.forEach(function (s, n) {
      var colour = colours[n % colours.length];
      var banded = s.low.some(function (v, i) { return v !== null && v !== s.high[i]; });
      if (banded) {
        series.push({type: 'line', name: s.name + ' low', data: s.low, stack: 'band' + n, stackStrategy: 'all', symbol: 'none', silent: true,
          lineStyle: {opacity: 0}, tooltip: {show: false}});
        series.push({type: 'line', name: s.name + ' band', stack: 'band' + n, stackStrategy: 'all', symbol: 'none', silent: true,
          data: s.high.map(function (v, i) { return v === null ? null : v - s.low[i]; }),
          lineStyle: {opacity: 0}, areaStyle: {color: colour, opacity: many ? 0.13 : 0.2}, tooltip: {show: false}});
      }
      series.push({type: 'line', id: 'mean' + n, name: s.name, data: s.mean, symbol: 'none', z: 4,
        lineStyle: {color: colour, width: 2.2, type: dashes[n % dashes.length]}, itemStyle: {color: colour},
        labelLayout: {moveOverlap: 'shiftY'},
        endLabel: {show: many, formatter: s.name, color: colour, fontSize: 12, fontWeight: 600, lineHeight: 14, textBorderColor: '#fff', textBorderWidth: 3, width: LABEL, overflow: 'break', distance: 10}});
      if (s.published.some(function (v) { return v !== null; })) {
        series.push({type: 'scatter', clip: false, name: s.name + ' ' + t.published, data: s.published, z: 5,
          symbol: symbols[n % symbols.length], symbolSize: n === 1 || n === 2 ? 10 : 9,
          itemStyle: {color: '#fff', borderColor: colour, borderWidth: 2, opacity: 1}});
      }
    });
    var option = common(label);
    option.grid = {left: 8, right: 14, top: 14, bottom: 6, containLabel: true};
    var ticks = tickDecimals(spec);
    option.xAxis = {type: 'category', data: spec.years.map(String), axisTick: {show: false},
      axisLabel: {color: '#333', fontSize: 12, interval: 0, hideOverlap: true}, axisLine: {onZero: false, lineStyle: {color: '#777'}}};
    option.yAxis = {type: 'value', scale: !spec.fromZero,
      axisLabel: {color: '#333', fontSize: 12, formatter: function (v) { return number(v, ticks); }},
      splitLine: {lineStyle: {color: '#e3e3e3'}}};
    option.tooltip.trigger = 'axis';
    option.tooltip.axisPointer = {type: 'line', lineStyle: {color: '#777'}};
    option.tooltip.formatter = function (p) { return lineTip(spec, p[0].dataIndex); };
    option.series = series;
    if (spec.effect) {
      series[series.length - 1].markLine = {silent: true, z: 1, symbol: 'none', label: {show: false}, lineStyle: {color: '#1a1a1a', type: 'solid', width: 1},
        data: [{yAxis: 0}]};
    }
    chart.setOption(option);
    if (many) { labelled.push({chart: chart, el: el, option: option}); }
    var meanIndex = series.findIndex(function (s) { return s.id === 'mean0'; });
    keys(el, spec.years.length, function (i) {
      chart.dispatchAction({type: 'showTip', seriesIndex: meanIndex, dataIndex: i});
      say(lineTip(spec, i));
    }, function () { chart.dispatchAction({type: 'hideTip'}); });
  }
  /* Lines are named at their ends where there is room, else in the key below the chart. */
  var labelled = [];
  function placeLabels(width) {
    labelled.forEach(function (one) {
      var room = (width || one.el.clientWidth) >= 430;
      one.el.parentNode.classList.toggle('labelled', room);
      one.chart.setOption({grid: {right: room ? LABEL + 6 : 14}, series: one.option.series.filter(function (s) { return s.id; }).map(function (s) {
        return {id: s.id, endLabel: {show: room}};
      })});
    });
  }
  /* Ticks of effects carry signs: fewer of them where they would touch. */
  var effectCharts = [];
  function placeTicks(width) {
    effectCharts.forEach(function (one) {
      one.chart.setOption({xAxis: {splitNumber: (width || one.el.clientWidth) >= 430 ? 4 : 2}});
    });
  }
  /* Decimals that keep about five ticks apart. */
  function tickDecimals(spec) {
    var values = spec.fromZero ? [0] : [];
    spec.series.forEach(function (s) { values = values.concat(s.mean, s.low, s.high, s.published); });
    values = values.filter(function (v) { return v !== null; });
    var step = (Math.max.apply(null, values) - Math.min.apply(null, values)) / 5;
    return step < 0.1 ? 2 : step < 1 ? 1 : 0;
  }
  function decimalsOf(v) {
    var text = String(Math.round(Math.abs(v) * 1e6) / 1e6);
    return text.indexOf('.') < 0 ? 0 : text.length - text.indexOf('.') - 1;
  }

  function effectTip(spec, i) {
    var row = spec.rows[i];
    var v = row.values;
    return '<div class="tip"><b>' + encode(row.scenario) + '</b><br>' + signed(v[0], spec.decimals) + ' ' + encode(spec.unit) +
      (v[1] === null ? '' : '<br><span class="sub">' + t.confidence + ' ' + signed(v[1], spec.decimals) + ' ' + t.to + ' ' +
        signed(v[2], spec.decimals) + '</span>') + '</div>';
  }
  function effectChart(spec) {
    var el = document.getElementById(spec.id);
    var label = spec.title + ', ' + spec.unit + '. ' + spec.rows.map(function (row) {
      return row.scenario + ' ' + signed(row.values[0], spec.decimals);
    }).join('; ') + '. ' + t.keys;
    var chart = begin(spec.id, 60 + 44 * spec.rows.length, label);
    var option = common(label);
    var names = spec.rows.map(function (row) { return row.scenario; });
    option.grid = {left: 132, right: 26, top: 12, bottom: 26};
    option.yAxis = {type: 'category', data: names, inverse: true, axisTick: {show: false}, axisLine: {show: false},
      axisLabel: {color: '#1a1a1a', fontSize: 12, width: 118, overflow: 'break', lineHeight: 15}};
    option.xAxis = {type: 'value', splitNumber: 4, boundaryGap: ['4%', '6%'],
      axisLabel: {color: '#333', fontSize: 12, hideOverlap: true, formatter: function (v) { return signed(v, decimalsOf(v)); }},
      splitLine: {lineStyle: {color: '#e3e3e3'}}};
    option.tooltip.trigger = 'item';
    option.tooltip.formatter = function (p) { return effectTip(spec, p.dataIndex); };
    option.series = [{
      type: 'custom', name: spec.title, encode: {x: [1, 2, 3], y: 0},
      data: spec.rows.map(function (row, i) { return [i].concat(row.values); }),
      renderItem: function (params, api) {
        var y = api.coord([0, api.value(0)])[1];
        var x = function (d) { return api.coord([api.value(d), api.value(0)])[0]; };
        var children = [];
        if (!isNaN(api.value(2))) {
          var low = x(2), high = x(3);
          children.push({type: 'line', shape: {x1: low, y1: y, x2: high, y2: y}, style: {stroke: colours[0], lineWidth: 2.4}});
          [low, high].forEach(function (end) {
            children.push({type: 'line', shape: {x1: end, y1: y - 5, x2: end, y2: y + 5}, style: {stroke: colours[0], lineWidth: 2}});
          });
        }
        children.push({type: 'circle', shape: {cx: x(1), cy: y, r: 5}, style: {fill: colours[0]}});
        children.push({type: 'text', style: {text: signed(api.value(1), spec.decimals), x: x(1), y: y - 9, fill: '#1a1a1a', font: '12px ' + font,
          stroke: '#fff', lineWidth: 3, align: 'center', verticalAlign: 'bottom'}});
        return {type: 'group', children: children};
      },
      markLine: {silent: true, z: 1, symbol: 'none', label: {show: false}, lineStyle: {color: '#1a1a1a', type: 'solid', width: 1}, data: [{xAxis: 0}]}
    }];
    chart.setOption(option);
    effectCharts.push({chart: chart, el: el});
    keys(el, spec.rows.length, function (i) {
      chart.dispatchAction({type: 'showTip', seriesIndex: 0, dataIndex: i});
      say(effectTip(spec, i));
    }, function () { chart.dispatchAction({type: 'hideTip'}); });
  }

  function fitTip(i) {
    var row = data.fit[i];
    return '<div class="tip"><b>' + encode(row.name) + '</b><br>' + t.within + ' ' + row.within + '<br>' + t.missed + ' ' + row.missed +
      '<br>' + t.novalue + ' ' + row.novalue + '</div>';
  }
  function fitChart() {
    var id = 'chart-fit';
    var el = document.getElementById(id);
    var label = document.querySelector('#fig-fit h3').textContent + '. ' + data.fit.map(function (row) {
      return row.name + ': ' + row.within + ' ' + t.within + ', ' + row.missed + ' ' + t.missed + ', ' + row.novalue + ' ' + t.novalue;
    }).join('; ') + '. ' + t.keys;
    var chart = begin(id, 70 + 36 * data.fit.length, label);
    var option = common(label);
    option.grid = {left: 142, right: 20, top: 34, bottom: 26};
    option.legend = {top: 0, left: 0, itemGap: 18, selectedMode: false, textStyle: {fontSize: 13}};
    option.yAxis = {type: 'category', inverse: true, data: data.fit.map(function (row) { return row.name; }), axisTick: {show: false},
      axisLabel: {color: '#1a1a1a', fontSize: 13, lineHeight: 16, width: 128, overflow: 'break'}};
    option.xAxis = {type: 'value', axisLabel: {color: '#333', hideOverlap: true}, splitLine: {lineStyle: {color: '#e3e3e3'}}};
    option.tooltip.trigger = 'axis';
    option.tooltip.axisPointer = {type: 'shadow'};
    option.tooltip.formatter = function (p) { return fitTip(p[0].dataIndex); };
    option.series = [['within', colours[0], '#fff'], ['missed', '#e8a33d', '#1a1a1a'], ['novalue', '#d9d9d9', '#1a1a1a']].map(function (k) {
      return {type: 'bar', stack: 'all', name: t[k[0]], barWidth: 20, itemStyle: {color: k[1], borderColor: '#fff', borderWidth: 1},
        label: {show: true, color: k[2], fontSize: 12, formatter: function (p) { return p.value > 3 ? p.value : ''; }},
        data: data.fit.map(function (row) { return row[k[0]]; })};
    });
    chart.setOption(option);
    keys(el, data.fit.length, function (i) {
      chart.dispatchAction({type: 'showTip', seriesIndex: 0, dataIndex: i});
      say(fitTip(i));
    }, function () { chart.dispatchAction({type: 'hideTip'}); });
  }

  /* Lambert's conformal cone with standard parallels 60 and 69 degrees north and central meridian 15 degrees east. */
  var radian = Math.PI / 180;
  function isometric(lat) { return Math.tan(Math.PI / 4 + lat * radian / 2); }
  var cone = Math.log(Math.cos(60 * radian) / Math.cos(69 * radian)) / Math.log(isometric(69) / isometric(60));
  var scale = Math.cos(60 * radian) * Math.pow(isometric(60), cone) / cone;
  var projection = {
    project: function (p) {
      var rho = scale / Math.pow(isometric(p[1]), cone);
      var theta = cone * (p[0] - 15) * radian;
      return [1000 * rho * Math.sin(theta), 1000 * rho * Math.cos(theta)];
    },
    unproject: function (q) {
      var x = q[0] / 1000, y = q[1] / 1000;
      var rho = Math.sqrt(x * x + y * y);
      return [15 + Math.atan2(x, y) / cone / radian, (2 * Math.atan(Math.pow(scale / rho, 1 / cone)) - Math.PI / 2) / radian];
    }
  };

  function mapText(map, k) {
    var cell = map.cells[k];
    return cell === 'shown' ? number(map.values[k], map.decimals) + ' ' + map.unit : t[cell];
  }
  function mapTip(map, k) {
    var kommune = data.kommuner[k];
    return '<div class="tip"><b>' + encode(kommune.name) + '</b> <span class="sub">' + encode(kommune.fylke) + '</span><br>' +
      encode(map.title) + ': ' + encode(mapText(map, k)) + '<br><span class="sub">' + fill(t.residents, {0: number(kommune.residents, 0)}) +
      '</span></div>';
  }
  function colourOf(map, k) {
    if (map.cells[k] !== 'shown') { return css.getPropertyValue('--' + map.cells[k]).trim(); }
    var c = 0;
    while (c < map.breaks.length && map.values[k] >= map.breaks[c]) { c++; }
    return classes[c];
  }
  function drawMap(map) {
    var id = 'map-' + map.id;
    var el = document.getElementById(id);
    var shown = map.cells.filter(function (c) { return c === 'shown'; }).length;
    var label = fill(t.mapLabel, {0: map.title, 1: map.unit, 2: shown, 3: map.cells.length}) + ' ' + map.about + ' ' + t.mapKeys;
    var chart = begin(id, 0, label);
    var option = common(label);
    option.tooltip.trigger = 'item';
    option.tooltip.formatter = function (p) { return p.dataIndex >= 0 ? mapTip(map, p.dataIndex) : ''; };
    option.series = [{
      type: 'map', map: 'norge', nameProperty: 'kommunenummer', projection: projection, name: map.title,
      left: 4, right: 4, top: 4, bottom: 4, selectedMode: false,
      itemStyle: {borderColor: '#8a8a8a', borderWidth: 0.4},
      emphasis: {label: {show: false}, itemStyle: {areaColor: '#ffd54a', borderColor: '#1a1a1a', borderWidth: 1.2}},
      data: data.kommuner.map(function (kommune, k) {
        return {name: kommune.number, value: map.values[k] === null ? undefined : map.values[k], itemStyle: {areaColor: colourOf(map, k)}};
      })
    }];
    chart.setOption(option);
    keys(el, data.kommuner.length, function (k) {
      show(chart, k);
      say(mapTip(map, k));
    }, function () { hide(chart); });
  }
  function show(chart, k) {
    chart.dispatchAction({type: 'downplay', seriesIndex: 0});
    chart.dispatchAction({type: 'highlight', seriesIndex: 0, dataIndex: k});
    chart.dispatchAction({type: 'showTip', seriesIndex: 0, dataIndex: k});
  }
  function hide(chart) {
    chart.dispatchAction({type: 'downplay', seriesIndex: 0});
    chart.dispatchAction({type: 'hideTip'});
  }
  function kommunePicker() {
    var input = document.getElementById('kommune');
    var card = document.getElementById('kommune-card');
    function named(text) {
      var wanted = text.trim().toLocaleLowerCase(data.lang);
      return data.kommuner.findIndex(function (k) {
        return k.name.toLocaleLowerCase(data.lang) === wanted || (k.name + ' (' + k.fylke + ')').toLocaleLowerCase(data.lang) === wanted;
      });
    }
    function choose() {
      var k = named(input.value);
      card.textContent = '';
      data.maps.forEach(function (map) {
        var chart = charts['map-' + map.id];
        chart.dispatchAction({type: 'downplay', seriesIndex: 0});
        if (k >= 0) { chart.dispatchAction({type: 'highlight', seriesIndex: 0, dataIndex: k}); }
      });
      if (k < 0) { return; }
      var head = document.createElement('strong');
      head.textContent = data.kommuner[k].name + ', ' + data.kommuner[k].fylke;
      var list = document.createElement('dl');
      data.maps.forEach(function (map) {
        var term = document.createElement('dt');
        term.textContent = map.title;
        var value = document.createElement('dd');
        value.textContent = mapText(map, k);
        list.append(term, value);
      });
      card.append(head, list);
    }
    input.addEventListener('input', choose);
  }

  function fitFilter() {
    var text = document.getElementById('fit-filter');
    var missed = document.getElementById('fit-missed');
    var count = document.getElementById('fit-count');
    var rows = Array.prototype.slice.call(document.querySelectorAll('#fit-table tbody tr'));
    function filter() {
      var wanted = text.value.trim().toLocaleLowerCase(data.lang);
      var left = 0;
      rows.forEach(function (row) {
        var fits = (!wanted || row.textContent.toLocaleLowerCase(data.lang).indexOf(wanted) >= 0) && (!missed.checked || row.className !== 'within');
        row.hidden = !fits;
        left += fits ? 1 : 0;
      });
      count.textContent = fill(t.rows, {0: left, 1: rows.length});
      if (wanted || missed.checked) { document.getElementById('fit-all').open = true; }
    }
    text.addEventListener('input', filter);
    missed.addEventListener('change', filter);
  }

  data.lines.forEach(lineChart);
  if (data.maps.length) {
    echarts.registerMap('norge', data.outlines);
    data.maps.forEach(drawMap);
    kommunePicker();
  }
  data.effects.forEach(effectChart);
  fitChart();
  fitFilter();
  placeLabels(0);
  placeTicks(0);

  function resize(width) {
    Object.keys(charts).forEach(function (id) {
      var el = document.getElementById(id);
      charts[id].resize(width ? {width: id === 'chart-fit' ? 660 : width, height: heightInPrint(el)} : {width: 'auto', height: 'auto'});
    });
    placeLabels(width);
    placeTicks(width);
    /* drawn at once, not in the next frame: paper does not wait */
    Object.keys(charts).forEach(function (id) { charts[id].getZr().flush(); });
  }
  function heightInPrint(el) {
    if (el.classList.contains('map')) { return 345; }
    return el.classList.contains('line') ? 195 : el.clientHeight;
  }
  new ResizeObserver(function () { if (!window.matchMedia('print').matches) { resize(0); } }).observe(document.body);
  window.addEventListener('beforeprint', function () { resize(325); });
  window.addEventListener('afterprint', function () { resize(0); });
})();
