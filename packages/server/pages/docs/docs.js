/** Shows the OpenAPI document; the address is relative, so that the page works below a prefix too. */
window.SwaggerUIBundle({
  url: 'openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: 0,
  filter: true,
  tryItOutEnabled: true,
  // It would send the document to somebody else's server.
  validatorUrl: null,
});
