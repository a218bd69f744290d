import {
  ASKED_AGAIN,
  CONTENT_TYPES,
  KEPT,
  KEPT_FOLDER,
  NOT_FOUND_PAGE,
  SECURITY_HEADERS,
  UNPACKED_FOLDER,
} from './answer-rules.ts';

const WRITTEN = '# Written by `npm run serving` from src/cli/serving/answer-rules.ts.';
const FOLDER = '/srv/nianbao';

const headers = Object.entries(SECURITY_HEADERS);
const types = Object.entries(CONTENT_TYPES);

/** Settings for nginx: a file of its conf.d. */
export const nginxSettings = (): string => `${WRITTEN}
# Copy to /etc/nginx/conf.d/nianbao.conf; the site is build/, copied to ${FOLDER}.
map $uri $nianbao_cache {
    default "${ASKED_AGAIN}";
    ~${KEPT_FOLDER} "${KEPT}";
}

server {
    listen 80;
    root ${FOLDER};
    index index.html;
    error_page 404 ${NOT_FOUND_PAGE};

    include /etc/nginx/mime.types;
    types {
${types.map(([type, endings]) => `        ${type} ${endings.join(' ')};`).join('\n')}
    }

${headers.map(([name, value]) => `    add_header ${name} "${value}" always;`).join('\n')}
    add_header Cache-Control $nianbao_cache always;

    if ($request_method !~ ^(GET|HEAD)$) {
        return 405;
    }

    # Sends x.gz in the place of x to browsers that take it; brotli_static does so with x.br where that
    # module is there.
    gzip_static on;
    location ${UNPACKED_FOLDER} {
        gzip_static off;
    }
}
`;

/** Settings for Caddy: a whole Caddyfile. */
export const caddySettings = (): string => `${WRITTEN}
# The site is build/, copied to ${FOLDER}.
:80 {
	root * ${FOLDER}

	header {
${headers.map(([name, value]) => `\t\t${name} "${value}"`).join('\n')}
	}
	@kept path *${KEPT_FOLDER}*
	header @kept Cache-Control "${KEPT}"
	@asked not path *${KEPT_FOLDER}*
	header @asked Cache-Control "${ASKED_AGAIN}"
${types
  .map(([type, endings], at) => {
    const paths = endings.map((ending) => `*.${ending}`).join(' ');
    return `\t@type${at} path ${paths}\n\theader @type${at} Content-Type "${type}"`;
  })
  .join('\n')}

	@others not method GET HEAD
	# Caddy would ask for files before it looks at the method.
	route {
		respond @others 405
		handle ${UNPACKED_FOLDER}* {
			file_server
		}
		handle {
			file_server {
				precompressed br gzip
			}
		}
	}
	handle_errors {
		# What is not there may come with the next copy of the site.
		header Cache-Control "${ASKED_AGAIN}"
		rewrite * ${NOT_FOUND_PAGE}
		file_server
	}
}
`;

/** The files of serving/ with what stands in them. */
export const SERVER_SETTINGS: Readonly<Record<string, () => string>> = {
  'serving/nginx.conf': nginxSettings,
  'serving/Caddyfile': caddySettings,
};
