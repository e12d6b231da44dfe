namespace PrivX.Client.Json;

/// <summary>The JSON of one service.</summary>
internal interface IServiceJson
{
    /// <summary>The service, by its name in paths.</summary>
    string Service { get; }
}
