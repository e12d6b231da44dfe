using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.State;

/// <summary>An object held as a document; its answer is rendered by the rules of its schema.</summary>
internal sealed class DocumentSource(JsonObject document, AnswerRenderer renderer) : IObjectSource
{
    public JsonObject Real() => document;

    public byte[] Answer(StoredObject stored) => renderer.Render(document);
}
