# The whole office, built: the same image is office, API and worker (see the commands in the compose files).
FROM node:26-bookworm-slim AS build
WORKDIR /srv/rzecznik
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
# The links that the embedded PostgreSQL needs are made here: the program's own user may not write there.
RUN npm run build \
  && node --input-type=module -e "import { findBinaries } from './dist/libs/postgres/index.js'; await findBinaries()" \
  && npm prune --omit=dev --no-audit --no-fund

FROM node:26-bookworm-slim
# glibc keeps a pool of memory for each thread that hashed a password, 19 MB in each: two pools are enough.
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/var/lib/rzecznik MALLOC_ARENA_MAX=2
WORKDIR /srv/rzecznik
COPY --from=build /srv/rzecznik/package.json ./
COPY --from=build /srv/rzecznik/node_modules node_modules
COPY --from=build /srv/rzecznik/dist dist
# The folder belongs to the user that the program runs as; a volume that is mounted there for the first time takes that over.
RUN mkdir -p /var/lib/rzecznik && chown node:node /var/lib/rzecznik
USER node
VOLUME /var/lib/rzecznik
EXPOSE 3000 2525
STOPSIGNAL SIGTERM
CMD ["node", "--enable-source-maps", "dist/apps/office/main.js"]
