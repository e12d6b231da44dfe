using System.Collections.Generic;

namespace PrivX.Client.Transport;

/// <summary>Reads a configuration file's text.</summary>
internal interface IConfigurationFileReader
{
    /// <summary>Flattens TOML tables to dotted names: <c>api.base_url</c>, <c>auth.oauth_client_id</c>. Only scalar values are kept.</summary>
    /// <exception cref="System.FormatException">The text is not TOML; the message names line and column and quotes nothing of it.</exception>
    IReadOnlyDictionary<string, string> Read(string text);
}
