using System;
using System.Collections.Generic;

namespace PrivX.Client.Transport;

/// <summary>The TOML package loads with the first file that is read; a missing one is told as damage of the module, not of the file.</summary>
internal sealed class CheckedConfigurationFileReader : IConfigurationFileReader
{
    private readonly IConfigurationFileReader _inner;

    public CheckedConfigurationFileReader(IConfigurationFileReader inner)
    {
        _inner = inner;
    }

    public IReadOnlyDictionary<string, string> Read(string text) => Check(() => _inner.Read(text));

    public string Set(string text, IReadOnlyDictionary<string, string> values) => Check(() => _inner.Set(text, values));

    private T Check<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (MissingModuleFile.Explains(e))
        {
            throw MissingModuleFile.From(e, _inner.GetType().Assembly.Location);
        }
    }
}
