using System;
using System.IO;
using System.Reflection;

namespace PrivX.Client.Transport;

/// <summary>Tells a missing or damaged file of the module in words that help, wherever the loader stumbles over it.</summary>
internal static class MissingModuleFile
{
    private const string Advice = "Reinstall the module; if a security product has taken the file away, make an exception for the module's folder.";

    /// <summary>True for what the runtime throws when an assembly is not there, unreadable, or not the one it was built with.</summary>
    public static bool Explains(Exception exception) =>
        exception is FileNotFoundException or DirectoryNotFoundException or FileLoadException or BadImageFormatException or TypeLoadException
            or MissingMemberException or ReflectionTypeLoadException
        || (exception is TargetInvocationException or TypeInitializationException && exception.InnerException is { } inner && Explains(inner));

    public static PrivXConfigurationException Missing(string path) =>
        new($"The module's file '{path}' is missing.") { Remedy = Advice };

    public static PrivXConfigurationException From(Exception exception, string fallback)
    {
        Exception cause = exception is TargetInvocationException or TypeInitializationException && exception.InnerException is { } inner ? inner : exception;
        string? named = cause switch
        {
            FileNotFoundException e => e.FileName,
            FileLoadException e => e.FileName,
            BadImageFormatException e => e.FileName,
            _ => null,
        };
        return new PrivXConfigurationException($"The module's file '{named ?? fallback}' is missing or damaged, or belongs to another version of the module.", exception)
        {
            Remedy = Advice,
        };
    }
}
