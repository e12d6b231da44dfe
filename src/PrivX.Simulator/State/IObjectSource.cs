using System.Text.Json.Nodes;

namespace PrivX.Simulator.State;

/// <summary>Where the two faces of a stored object come from.</summary>
internal interface IObjectSource
{
    public JsonObject Real();

    public byte[] Answer(StoredObject stored);
}
