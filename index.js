// n8n finds nodes and credentials through the "n8n" entry of package.json; this file only has to exist.
module.exports = {};
