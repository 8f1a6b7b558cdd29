# docker build -t rapporteur .
# No package of the bot needs its install script, so that none runs.
FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Without the optional one, the workspace on a developer's machine.
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY db db
RUN npm run build

FROM node:24-slim
ENV NODE_ENV=production
COPY --from=dependencies /app/node_modules /app/node_modules
COPY --from=build /app/dist /app/dist
# `rapporteur doctor` compares the granted scopes with the manifest's.
COPY package.json manifest.yml /app/
# Without DATABASE_URL the embedded database is kept here: mount a volume.
WORKDIR /data
RUN chown node:node /data
USER node
# In both modes, and from inside the container alone unless RAPPORTEUR_METRICS_HOST says otherwise.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.RAPPORTEUR_METRICS_PORT || 9464}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node is the process that gets SIGTERM: no shell and no npm stands between. `docker run rapporteur doctor` runs another command.
ENTRYPOINT ["node", "/app/dist/src/cli.js"]
CMD ["start"]
