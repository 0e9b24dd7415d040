/** Any other address for programs; a visitor's page would be no answer to them. */
function answer(): Response {
  return Response.json({ problems: [{ code: "not-found" }] }, { status: 404 });
}

export { answer as GET, answer as POST };
