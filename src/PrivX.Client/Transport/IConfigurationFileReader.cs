using System.Collections.Generic;

namespace PrivX.Client.Transport;

/// <summary>Reads and changes a configuration file's text.</summary>
internal interface IConfigurationFileReader
{
    /// <summary>Flattens TOML tables to dotted names: <c>api.base_url</c>, <c>auth.oauth_client_id</c>. Only scalar values are kept.</summary>
    /// <exception cref="System.FormatException">The text is not TOML; the message names line and column and quotes nothing of it.</exception>
    IReadOnlyDictionary<string, string> Read(string text);

    /// <summary>The text with some values set in it, and all else as it is: comments, order, other values.</summary>
    /// <param name="text">The text; empty for a new file.</param>
    /// <param name="values">Texts by dotted names; a name is found in any case.</param>
    /// <exception cref="System.FormatException">The text is not TOML, or has the names in a form that cannot be changed; the message quotes nothing of it.</exception>
    string Set(string text, IReadOnlyDictionary<string, string> values);
}
