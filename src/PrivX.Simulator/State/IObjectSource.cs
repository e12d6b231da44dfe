using System.Text.Json.Nodes;

namespace PrivX.Simulator.State;

/// <summary>Where the two faces of a stored object come from.</summary>
internal interface IObjectSource
{
    JsonObject Real();

    byte[] Answer(StoredObject stored);
}
