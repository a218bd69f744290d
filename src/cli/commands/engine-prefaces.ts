/*
 * What stands before the engine's own scripts in its workers. Plain text of plain scripts, for every browser
 * that runs the engine.
 */

/** The script of a worker that does nothing but answer: src/lib/db/browser/worker-pulse.ts. */
export const PULSE_FILE = 'pulse.js';
export const PULSE = `onmessage = function (event) {
  var port = event.data;
  port.onmessage = function () { port.postMessage(0); };
};
`;

/**
 * Says how the page notices that the worker is gone: by a lock that it holds, or by a port that closes. A worker
 * that is killed tells nobody. Without locks a second port is with a worker of its own, which ends with it and
 * answers while it computes; where that one does not load only its port is lost. The page's side of it:
 * src/lib/db/browser/worker-life.ts.
 */
export const LIVING_PREFACE = `(function () {
  var channel = new MessageChannel();
  // Kept: a port that nobody holds may be closed before its worker ends.
  self.livingPort = channel.port1;
  function say(name, pulse) {
    var ports = pulse ? [channel.port2, pulse] : [channel.port2];
    self.postMessage({ living: name, port: channel.port2, pulse: pulse }, ports);
  }
  if (!self.navigator || !self.navigator.locks) {
    var felt = new MessageChannel();
    try {
      self.pulse = new Worker(new URL('${PULSE_FILE}', self.location.href).href);
      self.pulse.postMessage(felt.port1, [felt.port1]);
    } catch (cause) { /* No workers of workers: the page waits for half a minute. */ }
    return say(null, felt.port2);
  }
  var name = 'nianbao-engine-' + Date.now() + '-' + Math.random();
  self.navigator.locks.request(name, function () {
    say(name, null);
    return new Promise(function () {});
  });
})();
`;

/**
 * Unpacks the engine's module while it arrives and hands it over whole. Handed over piece by piece the engine
 * is ready a little earlier (0.5 s of 3.6), but in trials tabs were lost (Chromium 147: 16 of 357 pages;
 * whole: 0 of 221).
 * Tells the page what arrived, and what stopped it: src/lib/db/browser/arriving-module.ts.
 * Some servers unpack `.gz` on the way; a proxy may answer with a page of its own and status 200.
 */
export const ARRIVING_PREFACE = `(function () {
  var fetchOther = self.fetch.bind(self);
  var isLost = false;
  function lose(reason, cause) {
    if (!isLost) self.postMessage({ lost: reason });
    isLost = true;
    throw cause || new Error(reason);
  }
  function isPacked(bytes) {
    if (bytes && bytes[0] === 0x1f && bytes[1] === 0x8b) return true;
    if (bytes && bytes[0] === 0 && bytes[1] === 0x61 && bytes[2] === 0x73) return false;
    return lose('damaged');
  }
  function unpacked(response) {
    if (!response.ok || !response.body) lose('missing');
    var reader = response.body.getReader();
    function arriving() {
      return reader.read().then(function (piece) {
        self.postMessage({ arrived: piece.done ? 0 : piece.value.length, all: piece.done });
        return piece;
      }, function (cause) { return lose('unreachable', cause); });
    }
    return arriving().then(function (first) {
      var packed = isPacked(first.value);
      var bytes = new ReadableStream({
        start: function (stream) { stream.enqueue(first.value); },
        pull: function (stream) {
          return arriving().then(function (piece) {
            if (piece.done) stream.close();
            else stream.enqueue(piece.value);
          });
        },
      });
      var unpacking = packed ? bytes.pipeThrough(new DecompressionStream('gzip')) : bytes;
      return new Response(unpacking).arrayBuffer();
    }).then(function (module) {
      return new Response(module, { headers: { 'Content-Type': 'application/wasm' } });
    }, function (cause) { return lose('damaged', cause); });
  }
  self.fetch = function (input, options) {
    var url = typeof input === 'string' ? input : input.url || String(input);
    if (!/[.]wasm[.]gzip$/.test(url)) return fetchOther(input, options);
    return fetchOther(url).then(unpacked, function (cause) { return lose('unreachable', cause); });
  };
})();
`;

/**
 * Runs before the worker of the `mvp` build, the one for browsers before Chromium 95. Its script calls
 * `_setThrew` and `___cxa_*` on every exception inside the engine (bound parameters raise some) but
 * never defines them; the module exports them without the underscore.
 */
export const MVP_PREFACE = `(function () {
  function keep(result) {
    var exports = (result.instance || result).exports || {};
    Object.keys(exports).forEach(function (name) {
      if (/^(setThrew$|__cxa_)/.test(name)) self['_' + name] = exports[name];
    });
    return result;
  }
  ['instantiate', 'instantiateStreaming'].forEach(function (name) {
    var original = WebAssembly[name];
    if (original) WebAssembly[name] = function () {
      return original.apply(WebAssembly, arguments).then(keep);
    };
  });
})();
`;
