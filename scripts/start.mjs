// `npm start` and `npm run dev`. Plain enough for an old Node to read as far as the sentence that names it.
const major = Number(process.versions.node.split(".")[0]);
if (major < 20) {
  console.error(
    `✗ 需要 Node.js 20 或更新的版本，这里是 ${process.versions.node}；请从 https://nodejs.org 安装。 / Node.js 20 or newer is needed and this is ${process.versions.node}; install it from https://nodejs.org.`,
  );
  process.exit(1);
}
import("./launch/launch.mjs").then(({ launch }) => launch(process.argv.slice(2)));
