using System;
using System.Collections.Generic;
using System.IO;
using PrivX.Client.Transport;

namespace PrivX.Client.Configuration;

/// <summary>Where settings are read from; replaced by tests.</summary>
internal sealed record ConnectionInputs
{
    /// <summary>The process: its environment, its disk, the user's own file.</summary>
    public static ConnectionInputs Process { get; } = new();

    /// <summary>Value of an environment variable.</summary>
    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;

    /// <summary>Text of a file; null when there is none.</summary>
    public Func<string, string?> ReadFile { get; init; } = path => File.Exists(path) ? File.ReadAllText(path) : null;

    /// <summary>What others may do with a file.</summary>
    public Func<string, FileHands> AccessOf { get; init; } = FileHandsReader.Of;

    /// <summary>Values of a file's text by dotted name. Transport, which can read TOML, is loaded only when there is a file.</summary>
    public Func<string, IReadOnlyDictionary<string, string>> Parse { get; init; } = text => TransportLoader.Load().ConfigurationFileReader.Read(text);

    /// <summary>The file that is read when none is named: <c>.privx/config.toml</c> in the user's home.</summary>
    public string? DefaultFile { get; init; } = DefaultPath();

    // A service account may have no home; then there is no default file.
    private static string? DefaultPath()
    {
        string home = System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile);
        return home.Length == 0 ? null : Path.Combine(home, ".privx", "config.toml");
    }
}
