using PrivX.Tour;

return await TourProgram.RunAsync(args, System.Console.Out, System.Console.Error).ConfigureAwait(false);
