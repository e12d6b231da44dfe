using System;
using System.Collections;
using System.IO;
using System.Linq;
using System.Management.Automation;
using PrivX.PowerShell.Base.Input;

namespace PrivX.PowerShell.Base;

/// <summary>
/// Lets a parameter for a public text, such as a certificate, take a file as well: its path, or what Get-Item gives. What it must look like, a
/// derived attribute knows. A private key, which often lies beside, is refused: it must not travel.
/// </summary>
internal abstract class TextOrFileAttribute() : ReadAsAttribute(typeof(string))
{
    // No path looks like this: the text itself was given, and must not be shown in an error.
    private const string Begin = "-----BEGIN ";

    /// <summary>What the parameter takes, in words.</summary>
    protected abstract string Wanted { get; }

    /// <summary>True for a text that is what the parameter takes.</summary>
    protected abstract bool Is(string text);

    /// <summary>The text that an object stands for; null for one that stands for none.</summary>
    protected virtual string? TextOf(object value) => null;

    protected sealed override object? Prepare(EngineIntrinsics engine, object? given)
    {
        object? value = ValueReader.Plain(given);
        return value switch
        {
            null or "" => given,
            string text => Checked(Is(text) || text.Contains(Begin) ? text : Read(engine, text)),
            FileInfo file => Checked(Read(engine, file.FullName)),
            IEnumerable items and not IDictionary => Joined(engine, items.Cast<object>().ToArray()),
            _ => TextOf(value) is { } known ? Checked(known) : throw new UnreadableValueException(string.Empty, value, Wanted),
        };
    }

    // Get-Content gives the lines of one text, other lists hold several texts.
    private string Joined(EngineIntrinsics engine, object[] items)
    {
        string lines = string.Join("\n", items);
        return items.All(item => ((item as PSObject)?.BaseObject ?? item) is string) && Is(lines)
            ? Checked(lines)
            : string.Join("\n", items.Select(item => Prepare(engine, item)?.ToString()?.TrimEnd()));
    }

    private string Checked(string text) =>
        text.Contains("PRIVATE KEY-----")
            ? throw new ArgumentTransformationMetadataException($"A private key was given. Give {Wanted}: private keys are not sent.")
            : Is(text) ? text : throw new ArgumentTransformationMetadataException($"The text cannot be used here. Give {Wanted}.");

    private string Read(EngineIntrinsics engine, string path)
    {
        try
        {
            return File.ReadAllText(engine.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path)).Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or RuntimeException)
        {
            string shown = path.Length > 80 ? path.Substring(0, 80) + "..." : path;
            throw new ArgumentTransformationMetadataException($"'{shown}' is not {Wanted}, and cannot be read as a file: {failure.Message}", failure);
        }
    }
}
